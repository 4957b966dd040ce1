package io.locum.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.locum.analyzer.engine.Diagnosis;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three forms of the report from diagnoses made by hand; JSON and text against approved files. */
class ReportTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\u001b[2J\u202e";

    static Stream<Arguments> diagnoses() {
        return Stream.of(
                Arguments.of("sick", SampleDiagnoses.sick()),
                Arguments.of("leak", SampleDumps.leak()),
                Arguments.of("healthy", SampleDiagnoses.healthy()),
                Arguments.of("not-enough-data", SampleDiagnoses.notEnoughData()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagnoses")
    void saysInTheTerminalWhatWasApproved(String name, Diagnosis diagnosis) throws IOException {
        assertThat(kept(name + ".txt", TextReport.of(diagnosis))).isEqualTo(approved(name + ".txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagnoses")
    void writesTheJsonThatWasApproved(String name, Diagnosis diagnosis) throws IOException {
        StringWriter out = new StringWriter();
        JsonReport.write(diagnosis, out);

        assertThat(kept(name + ".json", out.toString())).isEqualTo(approved(name + ".json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagnoses")
    void opensThePageWithTheVerdict(String name, Diagnosis diagnosis) throws IOException {
        String page = kept(name + ".html", html(diagnosis));
        String sentence = Headline.of(diagnosis).sentence();

        assertThat(page).contains(sentence.substring(0, sentence.indexOf(' ')).replace("`", ""));
        assertThat(page).contains("id=\"locum-report\">{\"schema\":\"locum-report/1\"");
    }

    @Test
    void tellsTheLengthOfEveryStallToTheMicrosecondAndItsStartOnTheTargetsClock() {
        JsonNode report = JsonReport.tree(SampleDiagnoses.sick());

        JsonNode listed = report.at("/findings/0/evidence/3/stalls");
        JsonNode all = report.at("/vitals/shop-4711/stalls");
        assertThat(listed).hasSize(20);
        assertThat(all).hasSize(20);
        for (JsonNode first : new JsonNode[] {listed.get(0), all.get(0)}) {
            assertThat(first.get("startNanos").longValue()).isEqualTo(16_000_000_000L);
            // 205.250415 ms
            assertThat(first.get("lengthMs").decimalValue()).isEqualByComparingTo("205.25");
        }
        assertThat(all.get(1).get("lengthMs").decimalValue()).isEqualByComparingTo("205.6");
        assertThat(all.get(0).get("culprit").textValue()).isEqualTo("com.example.shop.Prices.parse:42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text"})
    void keepsNamesOfTheTargetFromBreakingOut(String form) throws IOException {
        Diagnosis hostile = SampleDiagnoses.hostile(HOSTILE);
        if (form.equals("text")) {
            assertThat(TextReport.of(hostile))
                    .doesNotContain("\u001b", "\u202e")
                    .contains("</script>");
        } else {
            String page = html(hostile);
            assertThat(page).doesNotContain("<img", "</script><");
            String json = page.substring(page.indexOf("id=\"locum-report\">") + "id=\"locum-report\">".length());
            JsonNode report = new ObjectMapper().readTree(json.substring(0, json.indexOf("</script>")));
            assertThat(report.at("/findings/0/culprit/class").textValue()).isEqualTo(HOSTILE);
        }
    }

    @Test
    void givesEachVitalAJudgement() {
        assertThat(HtmlReport.view(SampleDiagnoses.sick()).recordings().get(0).vitals())
                .extracting(vital -> vital.title())
                .containsExactly(
                        "Loop delay",
                        "Loop utilization",
                        "CPU",
                        "Heap",
                        "GC pauses",
                        "Threads",
                        "Resident memory",
                        "Open files");
    }

    private static String html(Diagnosis diagnosis) {
        StringWriter out = new StringWriter();
        HtmlReport.write(diagnosis, out);
        return out.toString();
    }

    /** Leaves what was written beside the tests' reports, to look at or to approve. */
    private static String kept(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target", "reports")).resolve(name), text);
        return text;
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = ReportTest.class.getResourceAsStream(name)) {
            assertThat(in).as("approved text %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
