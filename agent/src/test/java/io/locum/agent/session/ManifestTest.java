package io.locum.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManifestTest {
    @Test
    void jsonIsEscaped() {
        assertThat(Json.write(Map.of("a\"b", List.of("c\\d\n\u0001\ud800", 1, true))))
                .isEqualTo("{\n  \"a\\\"b\": [\"c\\\\d\\n\\u0001\\ud800\", 1, true]\n}\n");
    }

    @Test
    void theManifestTellsTheStateTheJvmAndWhatIsOff() {
        Manifest manifest = new Manifest("shop", true, Map.of("threshold", "5ms"));
        manifest.describeFully();
        manifest.switchedOff(List.of(new SwitchedOff("async-profiler", "no library")));
        assertThat(manifest.json())
                .contains("\"schema\": \"locum-recording/1\"", "\"app\": \"shop\"", "\"state\": \"recording\"")
                .contains("\"joined\": \"start\"", "\"threshold\": \"5ms\"", "\"why\": \"no library\"")
                .contains("\"collectors\": [\"", "\"nanoTime\": ", "\"epochNanos\": ")
                .doesNotContain("\"end\"");
        manifest.complete();
        assertThat(manifest.json()).contains("\"state\": \"complete\"", "\"end\"");
    }

    @Test
    void secretsOnTheCommandLineStayOut() {
        assertThat(Manifest.withoutSecrets(List.of("-Xmx1g", "-Ddb.password=abc=d", "-DapiKey=1", "-Dcolour=red")))
                .containsExactly("-Xmx1g", "-Ddb.password=***", "-DapiKey=***", "-Dcolour=red");
    }

    @ParameterizedTest
    @CsvSource({
        "/opt/shop.jar --port 80, shop",
        "com.example.Shop x, com.example.Shop",
        "shop.module/com.example.Shop, com.example.Shop",
        "'', java",
    })
    void anAppIsCalledAfterItsJarOrMainClass(String command, String name) {
        assertThat(AppName.fromCommand(command)).isEqualTo(name);
    }

    @Test
    void namesAreFitForFiles() {
        assertThat(AppName.inFileName("../a b/ü")).isEqualTo("__a_b__");
        assertThat(AppName.inFileName("x".repeat(100))).hasSize(60);
        assertThat(AppName.of(Optional.of("given"))).isEqualTo("given");
    }
}
