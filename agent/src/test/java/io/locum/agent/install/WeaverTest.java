package io.locum.agent.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public final class WeaverTest {
    private static final List<Object> CALLS = new ArrayList<>();

    /** Stands for a bootstrap hook. */
    public static void hook(Object receiver, int argument) {
        assertThat(argument).isEqualTo(7);
        CALLS.add(receiver);
    }

    @Test
    void theHookedOverloadCallsFirstThingAndTheOtherDoesNot() throws Exception {
        Object waiter = woven(point("end", "(Z)V", At.ENTRY));

        call(waiter, "end");
        assertThat(CALLS).isEmpty();
        call(waiter, "end", true);
        assertThat(CALLS).containsExactly(waiter);
    }

    @Test
    void everyReturnCallsAndAThrowDoesNot() throws Exception {
        Object waiter = woven(point("longest", "(JJ)J", At.RETURN));

        assertThat(call(waiter, "longest", 3L, 2L)).isEqualTo(3L);
        assertThat(call(waiter, "longest", 2L, 5L)).isEqualTo(5L);
        assertThat(CALLS).containsExactly(waiter, waiter);
        assertThatThrownBy(() -> call(waiter, "longest", -1L, 0L)).hasRootCauseMessage("negative");
        assertThat(CALLS).hasSize(2);
    }

    @Test
    void anExitIsAReturnOrAThrowButNotOneThatTheMethodCatches() throws Exception {
        Object waiter = woven(point("longest", "(JJ)J", At.EXIT), point("caught", "(J)J", At.EXIT));

        assertThat(call(waiter, "longest", 3L, 2L)).isEqualTo(3L);
        assertThat(CALLS).containsExactly(waiter);
        assertThatThrownBy(() -> call(waiter, "longest", -1L, 0L)).hasRootCauseMessage("negative");
        assertThat(CALLS).containsExactly(waiter, null);
        CALLS.clear();
        assertThat(call(waiter, "caught", -1L)).isEqualTo(0L);
        assertThat(CALLS).as("once by the method called, once by the caller").containsExactly(null, waiter);
    }

    @Test
    void aStaticMethodHasNoReceiverToPass() throws Exception {
        Object waiter = woven(point("twice", "(I)I", At.ENTRY), point("twice", "(I)I", At.RETURN));

        assertThat(call(waiter, "twice", 4)).isEqualTo(8);
        assertThat(CALLS).containsExactly(null, null);
    }

    @Test
    void aMethodThatIsNotThereLeavesAClassOfTheJdkAlone() throws Exception {
        byte[] original = original();
        assertThatThrownBy(() -> Weaver.weave(original, List.of(required("(Z)V"), required("(I)V"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it has no method end(I)V");
    }

    @Test
    void ofAnAppsClassOneMethodOfEachNameMustBeThere() throws Exception {
        Object waiter = woven(point("end", "(Z)V", At.ENTRY), point("end", "(I)V", At.ENTRY));
        call(waiter, "end", true);
        assertThat(CALLS).containsExactly(waiter);

        byte[] original = original();
        assertThatThrownBy(() -> Weaver.weave(
                        original, List.of(point("end", "(Z)V", At.ENTRY), point("begin", "(Z)V", At.ENTRY))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it has no method begin(Z)V");
    }

    @Test
    void aMethodThatSomeVersionsLackMayBeMissing() throws Exception {
        Object waiter = woven(point("end", "(Z)V", At.ENTRY), optional("rest"));
        call(waiter, "end", true);
        assertThat(CALLS).containsExactly(waiter);

        assertThat(Weaver.weave(original(), List.of(optional("rest")))).isEmpty();
    }

    @Test
    void aMethodThatUsesItsReceiversPlaceForSomethingElseIsLeftAlone() {
        assertThatThrownBy(() -> Weaver.weave(
                        ForgetfulMethod.original(),
                        List.of(new HookPoint(
                                ForgetfulMethod.CLASS,
                                ForgetfulMethod.METHOD,
                                "()V",
                                At.RETURN,
                                WeaverTest.class,
                                "hook",
                                7,
                                Presence.WHEN_LOADED))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("forget does not keep its receiver");
    }

    @Test
    void theJdksSelectorHasTheMethodsThatTheProbeHooks() throws Exception {
        List<HookPoint> points = new io.locum.agent.probe.eventloop.EventLoopProbe().hookPoints();
        try (InputStream in = Object.class.getResourceAsStream("/sun/nio/ch/SelectorImpl.class")) {
            assertThat(in).isNotNull();
            assertThat(Weaver.weave(in.readAllBytes(), points)).isNotEmpty();
        }
    }

    private static Object woven(HookPoint... points) throws Exception {
        CALLS.clear();
        byte[] code = Weaver.weave(original(), List.of(points)).orElseThrow();
        Class<?> type = new ClassLoader(WeaverTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Waiter.class.getName(), code, 0, code.length);
            }
        }.define();
        return type.getDeclaredConstructor().newInstance();
    }

    private static Object call(Object waiter, String name, Object... arguments) throws Exception {
        for (Method method : waiter.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                return method.invoke(waiter, arguments);
            }
        }
        throw new AssertionError(name);
    }

    private static HookPoint point(String method, String descriptor, At at) {
        return new HookPoint(
                Waiter.class.getName(), method, descriptor, at, WeaverTest.class, "hook", 7, Presence.WHEN_LOADED);
    }

    private static HookPoint optional(String method) {
        return new HookPoint(
                Waiter.class.getName(), method, "()V", At.ENTRY, WeaverTest.class, "hook", 7, Presence.WHERE_PRESENT);
    }

    private static HookPoint required(String descriptor) {
        return new HookPoint(
                Waiter.class.getName(), "end", descriptor, At.ENTRY, WeaverTest.class, "hook", 7, Presence.REQUIRED);
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

        public long longest(long one, long other) {
            if (one < 0) {
                throw new IllegalArgumentException("negative");
            }
            if (one > other) {
                return one;
            }
            return other;
        }

        public long caught(long one) {
            try {
                return longest(one, one);
            } catch (IllegalArgumentException e) {
                return 0;
            }
        }

        public static int twice(int number) {
            return 2 * number;
        }
    }
}
