package io.locum.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.page.view.ReportView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page against approved text; a new text is left beside the tests' reports for comparison. */
class ReportPageTest {

    static Stream<Arguments> views() {
        return Stream.of(
                Arguments.of("sick", SampleViews.sick()),
                Arguments.of("healthy", SampleViews.healthy()),
                Arguments.of("leak", SampleHeaps.leak()),
                Arguments.of("not-enough-data", SampleViews.notEnoughData()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void saysWhatWasApproved(String name, ReportView view) throws IOException {
        String outline = PageOutline.of(Files.readString(RenderedPage.file(name, view)));
        Files.writeString(Path.of("target", "pages", name + ".txt"), outline);

        assertThat(outline).isEqualTo(approved(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><img src=x onerror=\"document.title='owned'\">",
                "\"><script>document.title='owned'</script>",
                "'-alert(1)-' onfocus=alert(1) autofocus x='",
                "`</code><svg onload=alert(1)>`",
                "<!--<script>",
                "\u202egnp.exe\u202c شبكة",
                "${7*7} @{x} {{x}}"
            })
    void showsHostileNamesAsText(String name) {
        Document page = Jsoup.parse(RenderedPage.of(SampleViews.named(name)));

        assertThat(page.select("img, [onerror], [onload], [onfocus], [style]")).isEmpty();
        assertThat(page.select("script"))
                .allMatch(script -> script.attr("type").equals("module")
                        || script.attr("type").equals("application/json"));
        assertThat(page.title()).isEqualTo(name.strip());
        assertThat(page.expectFirst("td code").text()).isEqualTo(name);
        assertThat(page.select("h4:contains(Impact)")).hasSize(1);
    }

    @Test
    void holdsNamesOfAnyLength() {
        Document page = Jsoup.parse(RenderedPage.of(SampleViews.named("x".repeat(10_000))));

        assertThat(page.select(".culprit .method code").text()).hasSize(10_000);
    }

    @Test
    void embedsItsJsonSoThatNothingInItEndsTheScript() {
        ReportView sick = SampleViews.sick();
        String json = "{\"app\":\"</script><script>alert(1)</script><!-- & \u2028\"}";
        ReportView view = new ReportView(
                sick.title(),
                sick.verdict(),
                sick.recordings(),
                sick.heaps(),
                sick.findings(),
                sick.healthy(),
                sick.missing(),
                sick.failed(),
                sick.flame(),
                json);

        Document page = Jsoup.parse(RenderedPage.of(view));

        assertThat(page.expectFirst("#locum-report").data())
                .isEqualTo("{\"app\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e"
                        + "\\u003c!-- \\u0026 \\u2028\"}");
    }

    @Test
    void namesNoAddressToLoadFrom() {
        Document page = Jsoup.parse(RenderedPage.of(SampleViews.sick()));

        assertThat(page.select("[src], link, iframe, object, embed, base, form, style ~ style"))
                .isEmpty();
        assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe");
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = ReportPageTest.class.getResourceAsStream(name + ".txt")) {
            assertThat(in).as("approved text of %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
