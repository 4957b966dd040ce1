package io.locum.analyzer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionTextTest {

    @Test
    void commasAndPercentSignsInValuesAreEncoded() {
        assertThat(new OptionText(Map.of("dir", "/a,b/100%")).toString()).isEqualTo("dir=/a%2Cb/100%25");
    }

    @Test
    void optionsAreSeparatedByCommas() {
        assertThat(new OptionText(Map.of("cpu", "jfr")).with("dir", "/tmp").toString())
                .isEqualTo("cpu=jfr,dir=/tmp");
    }
}
