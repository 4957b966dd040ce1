package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.recording.ThreadRef;
import io.locum.analyzer.signal.CpuSamples.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers CPU samples, whichever sampler took them. The JDK's sampler reports threads in native code apart and cannot tell
 * which of them run; only those in code that never waits are taken.
 */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class CpuSamplesFold implements Fold<CpuSamples> {

    private static final String CPU_TIME = "jdk.CPUTimeSample";
    private static final String EXECUTION = "jdk.ExecutionSample";
    private static final String NATIVE = "jdk.NativeMethodSample";
    private static final Set<String> COMPUTING_NATIVES =
            Set.of("java.util.zip.Deflater", "java.util.zip.Inflater", "java.util.zip.CRC32", "java.util.zip.Adler32");

    private final List<Sample> samples = new ArrayList<>();
    private final List<Sample> byCpuTime = new ArrayList<>();
    private final Map<CallStack, CallStack> stacks = new HashMap<>();
    private final Map<ThreadRef, ThreadRef> threads = new HashMap<>();

    @Override
    public Signal<CpuSamples> signal() {
        return CpuSamples.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(CPU_TIME, EXECUTION, NATIVE);
    }

    @Override
    public void accept(Event event) {
        CallStack stack = stacks.computeIfAbsent(event.stack(), key -> key);
        switch (event.type()) {
            case CPU_TIME -> byCpuTime.add(sample(event, event.thread(), stack));
            case EXECUTION -> samples.add(sample(event, event.thread("sampledThread"), stack));
            default -> {
                if (!stack.isEmpty()
                        && COMPUTING_NATIVES.contains(stack.frames().get(0).className())) {
                    samples.add(sample(event, event.thread("sampledThread"), stack));
                }
            }
        }
    }

    private Sample sample(Event event, ThreadRef thread, CallStack stack) {
        return new Sample(event.start(), threads.computeIfAbsent(thread, key -> key), stack);
    }

    @Override
    public Optional<CpuSamples> result(Recorded recorded) {
        if (!recorded.watched(EXECUTION) && !recorded.watched(CPU_TIME)) {
            return Optional.empty();
        }
        // a file may hold both; they must not be added up
        List<Sample> chosen = byCpuTime.isEmpty() ? samples : byCpuTime;
        chosen.sort(Comparator.comparing(Sample::at));
        return Optional.of(new CpuSamples(chosen));
    }
}
