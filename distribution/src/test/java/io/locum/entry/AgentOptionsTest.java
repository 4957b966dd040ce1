package io.locum.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentOptionsTest {

    @Test
    void keysAndValuesAreSplitAndDecoded() {
        assertThat(AgentOptions.parse("dir=/a%2Cb/100%25,threshold=5ms"))
                .containsEntry("dir", "/a,b/100%")
                .containsEntry("threshold", "5ms");
    }

    @Test
    void aBareKeyIsOn() {
        assertThat(AgentOptions.parse("deadlock")).containsEntry("deadlock", "on");
    }

    @Test
    void nothingIsNoOptions() {
        assertThat(AgentOptions.parse(null)).isEmpty();
        assertThat(AgentOptions.parse(" ")).isEmpty();
        assertThat(AgentOptions.parse(",,")).isEmpty();
    }

    @Test
    void anEncodedPercentSignDoesNotStartAnotherEncoding() {
        assertThat(AgentOptions.parse("dir=%252C")).containsEntry("dir", "%2C");
    }
}
