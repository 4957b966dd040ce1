package io.locum.evaluation.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** {@code docs/accuracy.md}, in which each major version of the JDK has a section of its own. */
public record AccuracyPage(Path file) {

    /** The page of a checkout. */
    public static AccuracyPage of(Path project) {
        return new AccuracyPage(project.resolve("docs/accuracy.md"));
    }

    /** Replaces the section of the JDK that runs this, or adds it at the end. */
    public void write(List<String> lines, String command) throws IOException {
        int jdk = Runtime.version().feature();
        String heading = "## Stalls on JDK " + jdk + "\n";
        String section = heading + "\n`" + command + "`, " + LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.version()
                + ":\n\n```\n" + String.join("\n", lines) + "\n```\n";
        String page = Files.readString(file);
        int begin = page.indexOf(heading);
        if (begin < 0) {
            Files.writeString(file, page.stripTrailing() + "\n\n" + section);
            return;
        }
        int next = page.indexOf("\n## ", begin + 1);
        String rest = next < 0 ? "" : page.substring(next);
        Files.writeString(file, page.substring(0, begin) + section + rest);
    }
}
