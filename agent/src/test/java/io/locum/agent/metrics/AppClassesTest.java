package io.locum.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class AppClassesTest {
    @Test
    void findsWhatIsLoadedAndInitialisedByTheAppAndNothingElse() {
        AppClasses classes = new AppClasses(
                FakeJvm.with(String.class, AppClassesTest.class, Ticks.class, LiveLoop.class),
                candidate -> candidate != Ticks.class,
                Set.of(String.class.getName(), AppClassesTest.class.getName(), Ticks.class.getName()));
        assertThat(classes.named(AppClassesTest.class.getName())).containsExactly(AppClassesTest.class);
        assertThat(classes.named(Ticks.class.getName())).as("not initialised").isEmpty();
        assertThat(classes.named(String.class.getName())).as("the JDK's").isEmpty();
        assertThat(classes.named(LiveLoop.class.getName())).as("not wanted").isEmpty();
    }
}
