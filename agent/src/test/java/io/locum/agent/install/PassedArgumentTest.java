package io.locum.agent.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public final class PassedArgumentTest {
    private static final List<Object> CALLS = new ArrayList<>();

    /** What is woven. */
    public static final class Hub {
        /** The long takes two places. */
        public String add(long delay, String listener, int priority) {
            return listener + delay + priority;
        }

        /** No receiver. */
        public static String join(String listener) {
            return listener;
        }
    }

    /** Stands for a bootstrap hook. */
    public static void hook(Object receiver, Object passed, int argument) {
        CALLS.add(receiver == null ? "nobody" : receiver.getClass().getName());
        CALLS.add(passed);
        CALLS.add(argument);
    }

    @Test
    void theHookGetsReceiverArgumentAndNumber() throws Exception {
        CALLS.clear();
        Class<?> woven = woven(point("add", "(JLjava/lang/String;I)Ljava/lang/String;", 3, 4_095));
        Object hub = woven.getConstructor().newInstance();

        assertThat(woven.getMethod("add", long.class, String.class, int.class).invoke(hub, 2L, "ear", 1))
                .isEqualTo("ear21");
        assertThat(CALLS).containsExactly(Hub.class.getName(), "ear", 4_095);
    }

    @Test
    void aStaticMethodsArgumentsBeginAtNought() throws Exception {
        CALLS.clear();
        Class<?> woven = woven(point("join", "(Ljava/lang/String;)Ljava/lang/String;", 0, 128));

        assertThat(woven.getMethod("join", String.class).invoke(null, "ear")).isEqualTo("ear");
        assertThat(CALLS).containsExactly("nobody", "ear", 128);
    }

    @Test
    void anArgumentIsPassedAtTheEntryAlone() {
        assertThatThrownBy(() -> new HookPoint(
                        Hub.class.getName(),
                        "add",
                        "()V",
                        At.RETURN,
                        PassedArgumentTest.class,
                        "hook",
                        1,
                        Presence.WHEN_LOADED,
                        1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HookPoint point(String method, String descriptor, int passed, int argument) {
        return new HookPoint(
                Hub.class.getName(),
                method,
                descriptor,
                At.ENTRY,
                PassedArgumentTest.class,
                "hook",
                argument,
                Presence.WHERE_PRESENT,
                passed);
    }

    private static Class<?> woven(HookPoint point) throws Exception {
        String name = Hub.class.getName();
        try (InputStream in = Hub.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            byte[] code = Weaver.weave(in.readAllBytes(), List.of(point)).orElseThrow();
            return OneClassLoader.load(PassedArgumentTest.class.getClassLoader(), name, code);
        }
    }
}
