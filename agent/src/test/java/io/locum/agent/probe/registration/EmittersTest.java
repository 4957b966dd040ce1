package io.locum.agent.probe.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.install.HookPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class EmittersTest {
    private final Emitters emitters = new Emitters();

    interface Ear extends EventListener {}

    interface TickListener extends EventListener {}

    interface Ticket {
        void cancel();
    }

    /** Pairs of many sorts. */
    @SuppressWarnings("unused")
    static class Station {
        private final List<Object> all = new ArrayList<>();

        void addTickListener(TickListener listener) {
            all.add(listener);
        }

        void addTickListener(long delay, TickListener listener, int priority) {
            all.add(listener);
        }

        void removeTickListener(TickListener listener) {
            all.remove(listener);
        }

        void subscribe(Ear ear) {
            all.add(ear);
        }

        boolean unsubscribe(Ear ear) {
            return all.remove(ear);
        }

        static void on(String event, Consumer<String> handler) {}

        static void off(String event, Consumer<String> handler) {}

        void addCloseHook(Runnable hook) {}

        void removeCloseHook(Runnable hook) {}

        Ticket listen(TickListener listener) {
            return () -> all.remove(listener);
        }
    }

    interface Task extends Future<Object> {}

    /** Schedulers, as some libraries have them. */
    @SuppressWarnings("unused")
    static class Clock {
        Task scheduleAtFixedRate(Runnable task, long delay, long period) {
            throw new UnsupportedOperationException();
        }

        Task schedule(Runnable task, long delay) {
            throw new UnsupportedOperationException();
        }

        long setPeriodic(long period, Consumer<Long> handler) {
            return period;
        }

        long setTimer(long delay, Consumer<Long> handler) {
            return delay;
        }

        boolean cancelTimer(long number) {
            return number > 0;
        }
    }

    /** Looks like it here and there, and is none. */
    @SuppressWarnings("unused")
    static class Shop {
        private final Set<Object> all = new HashSet<>();

        void add(String article) {
            all.add(article);
        }

        void remove(String article) {
            all.remove(article);
        }

        void register(Class<?> type) {}

        void unregister(Class<?> type) {}

        void addTickListener(TickListener listener) {}

        void removeEar(TickListener listener) {}

        private void addEarListener(TickListener listener) {}

        private void removeEarListener(TickListener listener) {}

        void addTask(Runnable task) {}

        void removeTask(Runnable task) {}

        Shop tickListener(TickListener listener) {
            return this;
        }

        String ask(TickListener listener) {
            return "";
        }

        Ticket getTicket(TickListener listener) {
            return () -> {};
        }
    }

    @Test
    void pairsAndHandlesAreFoundByTheirShape() {
        assertThat(hooks(Station.class))
                .containsOnly(
                        Map.entry("addTickListener(TickListener)", "added 1"),
                        Map.entry("addTickListener(J,TickListener,I)", "added 3"),
                        Map.entry("removeTickListener(TickListener)", "removed -1"),
                        Map.entry("subscribe(Ear)", "added 1"),
                        Map.entry("unsubscribe(Ear)", "removed -1"),
                        Map.entry("on(String,Consumer)", "added 1"),
                        Map.entry("off(String,Consumer)", "removed -1"),
                        Map.entry("addCloseHook(Runnable)", "added 1"),
                        Map.entry("removeCloseHook(Runnable)", "removed -1"),
                        Map.entry("listen(TickListener)", "added 1"));
        assertThat(emitters.sources())
                .extracting(source -> source.adding() + " " + source.removing() + " " + source.isPending())
                .containsExactlyInAnyOrder(
                        "addTickListener removeTickListener false",
                        "subscribe unsubscribe false",
                        "on off false",
                        "addCloseHook removeCloseHook false",
                        "listen  true");
    }

    @Test
    void whatSchedulersRepeatIsFoundAndWhatTheyRunOnceIsNot() {
        assertThat(hooks(Clock.class))
                .containsOnly(
                        Map.entry("scheduleAtFixedRate(Runnable,J,J)", "repeated 1"),
                        Map.entry("setPeriodic(J,Consumer)", "added 3"),
                        Map.entry("cancelTimer(J)", "removed -1"));
        assertThat(emitters.sources())
                .extracting(source -> source.adding() + " " + source.removing() + " " + source.isPending())
                .containsExactlyInAnyOrder("scheduleAtFixedRate  true", "setPeriodic cancelTimer false");
    }

    @Test
    void othersAreLeftAlone() {
        assertThat(hooks(Shop.class)).isEmpty();
        assertThat(hooks(EmittersTest.class)).isEmpty();
        assertThat(hooks(ArrayList.class)).isEmpty();
    }

    @Test
    void theJdksShutdownHooksAndLogHandlersAreFound() {
        assertThat(emitters.ofTheJdk()).contains("java/lang/Runtime", "java/util/logging/Logger");
        assertThat(hooks(Runtime.class))
                .containsOnly(
                        Map.entry("addShutdownHook(Thread)", "added 1"),
                        Map.entry("removeShutdownHook(Thread)", "removed -1"));
        assertThat(hooks(Logger.class))
                .containsOnly(
                        Map.entry("addHandler(Handler)", "added 1"), Map.entry("removeHandler(Handler)", "removed -1"));
    }

    @Test
    void theJdksSchedulersAndTimersAreKnown() {
        assertThat(hooks(ScheduledThreadPoolExecutor.class))
                .containsOnly(Map.entry("delayedExecute(RunnableScheduledFuture)", "scheduled 1"));
        assertThat(hooks(Timer.class)).hasSize(4).containsEntry("schedule(TimerTask,J,J)", "added 1");
        assertThat(hooks(TimerTask.class)).containsOnly(Map.entry("cancel()", "removed -1"));
        assertThat(emitters.sources())
                .extracting(
                        source -> source.adds().size() + " " + source.removes().size() + " " + source.isEmitter())
                .containsExactly("1 1 true", "4 1 true");
        assertThat(hooks(CompletableFuture.class)).containsOnly(Map.entry("unipush(Completion)", "depends 1"));
    }

    @Test
    void whatIsKnownOfTheJdkIsThere() throws ClassNotFoundException {
        for (JdkSource place : JdkSource.ALL) {
            for (JdkSource.Method method : place.methods()) {
                Class<?> type = Class.forName(method.className(), false, null);
                boolean since = type == ForkJoinPool.class && Runtime.version().feature() < 25;
                assertThat(ClassShape.of(code(type)).methods().stream()
                                .anyMatch(declared -> declared.name().equals(method.name())
                                        && declared.descriptor().equals(method.descriptor())))
                        .as(method.toString())
                        .isEqualTo(!since);
            }
        }
    }

    @Test
    void aClassThatIsWovenAgainKeepsItsNumbers() {
        List<HookPoint> first = emitters.find(name(Station.class), code(Station.class));

        assertThat(emitters.find(name(Station.class), code(Station.class))).isEqualTo(first);
        assertThat(first).extracting(HookPoint::argument).doesNotHaveDuplicates();
        assertThat(emitters.methods()).isEqualTo(first.size());
    }

    @Test
    void whatHasNoRoomIsLeftAloneAndThatIsTold() {
        byte[] code = code(Station.class);
        int classes = 0;
        while (!emitters.isFull()) {
            emitters.find("com/example/Station" + classes++, code);
        }

        assertThat(emitters.find("com/example/Last", code)).isEmpty();
        assertThat(emitters.methods()).isLessThanOrEqualTo(4096).isGreaterThan(4080);
    }

    private Map<String, String> hooks(Class<?> type) {
        Map<String, String> hooks = new TreeMap<>();
        for (HookPoint point : emitters.find(name(type), code(type))) {
            String parameters = point.descriptor()
                    .substring(1, point.descriptor().indexOf(')'))
                    .replaceAll("L[^;]*[/$]([A-Za-z]+);", "$1,")
                    .replaceAll("J", "J,")
                    .replaceAll(",$", "");
            hooks.put(point.method() + "(" + parameters + ")", point.hookMethod() + " " + point.passed());
        }
        return hooks;
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static byte[] code(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("/" + name(type) + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
