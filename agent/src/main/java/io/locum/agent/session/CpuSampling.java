package io.locum.agent.session;

import io.locum.agent.Options;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who samples the CPU in this session.
 *
 * @param profiler async-profiler, if it runs
 * @param byJfr whether JFR's sampler is to run
 * @param switchedOff what was wanted and does not run
 */
record CpuSampling(Optional<AsyncProfiler> profiler, boolean byJfr, List<SwitchedOff> switchedOff) {

    /** Starts async-profiler where it is wanted and runs; JFR's sampler is only chosen, not started. */
    static CpuSampling start(Options.CpuSampler wanted, Path file, Instrumentation instrumentation) {
        return switch (wanted) {
            case OFF -> new CpuSampling(Optional.empty(), false, List.of());
            case JFR -> new CpuSampling(Optional.empty(), true, List.of());
            case AUTO, ASYNC_PROFILER -> startAsyncProfiler(file, instrumentation);
        };
    }

    private static CpuSampling startAsyncProfiler(Path file, Instrumentation instrumentation) {
        try {
            return new CpuSampling(Optional.of(AsyncProfiler.start(file, instrumentation)), false, List.of());
        } catch (AsyncProfiler.UnavailableException e) {
            SwitchedOff why = new SwitchedOff("async-profiler", String.valueOf(e.getMessage()));
            return new CpuSampling(Optional.empty(), true, List.of(why));
        }
    }

    /** As recording.json names it. */
    String name() {
        return profiler.isPresent() ? "async-profiler" : byJfr ? "jfr" : "off";
    }

    void flush() throws IOException {
        if (profiler.isPresent()) {
            profiler.get().flush();
        }
    }

    void stop() throws IOException {
        if (profiler.isPresent()) {
            profiler.get().stop();
        }
    }
}
