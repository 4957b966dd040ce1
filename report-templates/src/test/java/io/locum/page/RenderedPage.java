package io.locum.page;

import io.locum.page.view.ReportView;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A view as a page, and as a file under {@code target/pages} for whoever wants to look at it. */
final class RenderedPage {

    private RenderedPage() {}

    static String of(ReportView view) {
        StringWriter out = new StringWriter();
        ReportPage.render(view, out);
        return out.toString();
    }

    static Path file(String name, ReportView view) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        return Files.writeString(folder.resolve(name + ".html"), of(view)).toAbsolutePath();
    }
}
