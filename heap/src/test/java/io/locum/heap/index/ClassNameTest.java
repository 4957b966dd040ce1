package io.locum.heap.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNameTest {

    @ParameterizedTest
    @CsvSource({
        "java/util/HashMap$Node, java.util.HashMap$Node",
        "java.util.HashMap, java.util.HashMap",
        "[B, byte[]",
        "[[J, long[][]",
        "[Ljava/lang/String;, java.lang.String[]",
        "[[[Ljava.lang.String;, java.lang.String[][][]",
        "app/Main$$Lambda$14+0x00000008000c0000, app.Main$$Lambda$14/0x00000008000c0000",
        "app/Main$$Lambda/0x00000008000c0000, app.Main$$Lambda/0x00000008000c0000",
        "[, []"
    })
    void namesClassesAsSourceCodeDoes(String dumped, String expected) {
        assertThat(ClassName.ofSource(dumped)).isEqualTo(expected);
    }
}
