package io.locum.testapps.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LaunchTest {

    @Test
    void optionsHaveNamesAndValues() {
        Launch launch = Launch.of("--port=8080", "--log=a=b");

        assertThat(launch.port()).isEqualTo(8080);
        assertThat(launch.option("log")).contains("a=b");
        assertThat(launch.option("seed")).isEmpty();
    }

    @Test
    void withoutAPortAnyFreeOneIsTaken() {
        assertThat(Launch.of().port()).isZero();
    }

    @Test
    void anythingElseIsRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Launch.of("8080")).withMessageContaining("8080");
        assertThatIllegalArgumentException().isThrownBy(() -> Launch.of("--=1")).withMessageContaining("--=1");
    }
}
