package io.locum.analyzer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

final class FirstJoinTest {

    @Test
    void aJvmThatThrowsItsCodeAwayIsAnnounced() {
        assertThat(FirstJoin.warning(4711, 17, new Properties()))
                .hasValueSatisfying(line -> assertThat(line).contains("process 4711", "JDK 17", "-javaagent"));
        assertThat(FirstJoin.warning(4711, 22, new Properties())).isPresent();
    }

    @Test
    void aJvmThatNotesWhatDependsOnWhatIsNot() {
        assertThat(FirstJoin.warning(4711, 23, new Properties())).isEmpty();
    }

    @Test
    void aJvmThatJfrHasChangedBeforeIsNot() {
        Properties target = new Properties();
        target.setProperty("jdk.jfr.repository", "/tmp/2026_01_31_10_00_00_4711");
        assertThat(FirstJoin.warning(4711, 17, target)).isEmpty();
    }
}
