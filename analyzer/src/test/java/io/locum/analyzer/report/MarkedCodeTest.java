package io.locum.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.Culprit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkedCodeTest {
    private static final Optional<Culprit> CHAT =
            Optional.of(new Culprit("com.example.Chat", "onOpen", "onOpen", 42, Optional.empty()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.example.Chat.all grew from 10 to 20 | `Chat.all` grew from 10 to 20",
                "20 entries (com.example.Page[]); made in com.example.Page.<init>:19. | "
                        + "20 entries (`Page`[]); made in `Page.<init>` (line 19).",
                "held by com.example.Outer$Inner, java.util.HashMap and byte[] | held by `Outer$Inner`, `HashMap` and byte[]",
                "see com.example.Chat. Then wait | see `Chat`. Then wait",
                "`com.example.Chat` stays, com.example.Bus does not | `com.example.Chat` stays, `Bus` does not",
                "up to 1.5 GiB/h, e.g. at shop.example.com/Page, in Chat.all | "
                        + "up to 1.5 GiB/h, e.g. at shop.example.com/Page, in Chat.all",
                "a lambda of com.example.App$$Lambda/0x0000a1 | a lambda of com.example.App$$Lambda/0x0000a1",
            })
    void namesLoseTheirPackages(String sentence, String marked) {
        assertThat(MarkedCode.named(sentence, Optional.empty())).isEqualTo(marked);
    }

    @Test
    void theCulpritGetsItsLine() {
        String sentence = "com.example.Chat.onOpen blocks com.example.Loop";
        assertThat(MarkedCode.named(sentence, CHAT)).isEqualTo("`Chat.onOpen` (line 42) blocks `Loop`");
        assertThat(MarkedCode.in(sentence, CHAT)).isEqualTo("`Chat.onOpen` blocks `Loop`");
    }

    @Test
    void aLineThatStandsThereAlreadyIsTheOne() {
        assertThat(MarkedCode.named("made in com.example.Chat.onOpen:7", CHAT))
                .isEqualTo("made in `Chat.onOpen` (line 7)");
    }

    @Test
    void aCulpritWithoutPackagesIsFoundToo() {
        Optional<Culprit> main = Optional.of(new Culprit("Main", "run", "run", -1, Optional.empty()));
        assertThat(MarkedCode.named("Main.run blocks the loop", main)).isEqualTo("`Main.run` blocks the loop");
    }
}
