package io.locum.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void aSectionIsReplacedWhereItStandsAndTheRestIsKept() {
        String page = "before\n<!-- delay-17 -->\nold\n<!-- end of delay-17 -->\nafter\n";

        assertThat(Page.replace(page, "delay-17", List.of("new", "er")))
                .isEqualTo("before\n<!-- delay-17 -->\nnew\ner\n<!-- end of delay-17 -->\nafter\n");
    }

    @Test
    void aNewSectionComesLast() {
        assertThat(Page.replace("before\n", "delay-25", List.of("new")))
                .isEqualTo("before\n\n<!-- delay-25 -->\nnew\n<!-- end of delay-25 -->\n");
    }
}
