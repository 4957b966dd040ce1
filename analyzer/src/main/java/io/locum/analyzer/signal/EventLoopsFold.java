package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.EventLoops.EventLoop;
import io.locum.analyzer.signal.EventLoops.Second;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Sums the agent's one event per loop and second into loops. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class EventLoopsFold implements Fold<EventLoops> {

    private final Map<Long, Loop> loops = new HashMap<>();
    private final Map<Long, Found> found = new HashMap<>();
    private final LoopTypes types = LoopTypes.known();

    /** A loop as it was found. */
    private record Found(List<String> sources, CallStack stack) {

        static final Found UNKNOWN = new Found(List.of(), CallStack.EMPTY);
    }

    @Override
    public Signal<EventLoops> signal() {
        return EventLoops.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of("locum.EventLoop", "locum.Loop");
    }

    @Override
    public void accept(Event event) {
        long id = event.number("loopId");
        if (event.type().equals("locum.Loop")) {
            found.put(
                    id,
                    new Found(
                            List.of(event.text("source"), event.text("threadClass")),
                            CallStack.parse(event.text("stack"))));
        } else {
            loops.computeIfAbsent(id, Loop::new).add(event);
        }
    }

    @Override
    public Optional<EventLoops> result(Recorded recorded) {
        if (!recorded.watched("locum.EventLoop")) {
            return Optional.empty();
        }
        return Optional.of(new EventLoops(loops.values().stream()
                .map(loop -> loop.result(type(loop)))
                .sorted(Comparator.comparing(EventLoop::utilization).reversed())
                .toList()));
    }

    private LoopType type(Loop loop) {
        Found at = found.getOrDefault(loop.id, Found.UNKNOWN);
        return types.of(loop.kind, loop.name, at.sources(), at.stack());
    }

    /** What is known of one loop so far. */
    private static final class Loop {

        private final long id;
        private final Histogram ticks = new Histogram(3);
        private final List<Second> seconds = new ArrayList<>();
        private String name = "";
        private LoopKind kind = LoopKind.SELECTOR;
        private ThreadRef thread = ThreadRef.UNKNOWN;
        private Duration elapsed = Duration.ZERO;
        private Duration busy = Duration.ZERO;
        private long count;

        Loop(long id) {
            this.id = id;
        }

        void add(Event event) {
            name = event.text("loopName");
            kind = LoopKind.of(event.text("kind"));
            thread = event.thread("loop");
            Duration length = event.span("elapsed");
            Duration work = event.span("busy");
            Histogram lengths = histogram(event);
            ticks.add(lengths);
            elapsed = elapsed.plus(length);
            busy = busy.plus(work);
            count += event.number("ticks");
            LoopDelay delay = LoopDelay.of(lengths, length);
            seconds.add(new Second(
                    event.start().minus(length),
                    length,
                    work,
                    event.number("ticks"),
                    delay.percentile(0.5),
                    delay.percentile(0.99),
                    event.span("max")));
        }

        EventLoop result(LoopType type) {
            seconds.sort(Comparator.comparing(Second::start));
            return new EventLoop(id, name, thread, type, elapsed, busy, count, LoopDelay.of(ticks, elapsed), seconds);
        }

        /** The second's ticks; one tick of the greatest length stands for a histogram that cannot be read. */
        private static Histogram histogram(Event event) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(event.text("tickHistogram")));
                return Histogram.decodeFromCompressedByteBuffer(bytes, 0);
            } catch (DataFormatException | RuntimeException e) {
                Histogram one = new Histogram(3);
                if (event.number("max") > 0) {
                    one.recordValue(event.number("max"));
                }
                return one;
            }
        }
    }
}
