package io.locum.agent.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public final class WeaverTest {
    private static final List<Object> CALLS = new ArrayList<>();

    /** Stands for a bootstrap hook. */
    public static void hook(Object receiver) {
        CALLS.add(receiver);
    }

    @Test
    void theHookedOverloadCallsFirstThingAndTheOtherDoesNot() throws Exception {
        CALLS.clear();
        byte[] woven = Weaver.weave(original(), List.of(point("end", "(Z)V")));
        Class<?> type = new ClassLoader(WeaverTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Waiter.class.getName(), woven, 0, woven.length);
            }
        }.define();
        Object waiter = type.getDeclaredConstructor().newInstance();

        type.getMethod("end").invoke(waiter);
        assertThat(CALLS).isEmpty();
        Object result = type.getMethod("end", boolean.class).invoke(waiter, true);
        assertThat(result).isNull();
        assertThat(CALLS).containsExactly(waiter);
    }

    @Test
    void aMethodThatIsNotThereLeavesTheClassAlone() throws Exception {
        byte[] original = original();
        assertThatThrownBy(() -> Weaver.weave(original, List.of(point("end", "(Z)V"), point("end", "(I)V"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("found 1 of the methods to hook");
    }

    @Test
    void theJdksSelectorHasTheMethodsThatTheProbeHooks() throws Exception {
        List<HookPoint> points = new io.locum.agent.probe.eventloop.EventLoopProbe().hookPoints();
        try (InputStream in = Object.class.getResourceAsStream("/sun/nio/ch/SelectorImpl.class")) {
            assertThat(in).isNotNull();
            assertThat(Weaver.weave(in.readAllBytes(), points)).isNotEmpty();
        }
    }

    private static HookPoint point(String method, String descriptor) {
        return new HookPoint(Waiter.class.getName(), method, descriptor, WeaverTest.class, "hook");
    }

    private static byte[] original() throws Exception {
        try (InputStream in = MethodHandles.lookup()
                .lookupClass()
                .getResourceAsStream("/" + Waiter.class.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    /** Something to hook, with an overload and branches. */
    public static class Waiter {
        public int ended;

        public void end() {
            ended++;
        }

        public void end(boolean blocking) {
            if (blocking) {
                end();
            } else {
                ended--;
            }
        }
    }
}
