package io.locum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Markdown page whose tables are written by commands, each between two comments that carry its name; everything else
 * on the page stays as it is.
 *
 * @param file the page
 */
public record Page(Path file) {

    /** Writes a section anew, or at the end of the page when it is not there yet. */
    public void write(String section, List<String> lines) throws IOException {
        Files.writeString(file, replace(Files.readString(file), section, lines));
    }

    static String replace(String page, String section, List<String> lines) {
        String begin = "<!-- " + section + " -->\n";
        String end = "<!-- end of " + section + " -->\n";
        String written = begin + String.join("\n", lines) + "\n" + end;
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        return from < 0 || to < from
                ? page + "\n" + written
                : page.substring(0, from) + written + page.substring(to + end.length());
    }
}
