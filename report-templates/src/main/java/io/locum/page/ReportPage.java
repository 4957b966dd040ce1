package io.locum.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.locum.page.view.ReportView;
import java.io.Writer;
import java.util.Map;

/**
 * Writes the report: one HTML page that holds its own style, script and data, loads nothing, and says so in a
 * content security policy. Everything in the view is escaped as text. Stateless and safe for use by several threads; the
 * page is streamed, so it costs little memory beyond the view.
 */
public final class ReportPage {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportPage.class.getClassLoader(), "io.locum.page.template");

    private ReportPage() {}

    /**
     * Writes the page for a view.
     *
     * @param out receives the page; is neither flushed nor closed
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public static void render(ReportView view, Writer out) {
        ENGINE.render("report.jte", Map.of("view", view, "assets", Assets.LOADED), new WriterOutput(out));
    }
}
