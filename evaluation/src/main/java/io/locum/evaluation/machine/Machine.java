package io.locum.evaluation.machine;

import io.locum.evaluation.load.Load;
import io.locum.evaluation.process.JavaProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a subject runs on: the machine as it is, or one that treats it badly. */
public sealed interface Machine permits Machine.AsItIs, CpuQuota, Freezes {

    /** What is missing for it here; empty when nothing is. */
    Optional<String> missing();

    /** Starts {@code java} on it, in a folder; output and errors go to the file. */
    Host start(Path folder, Path output, List<String> arguments);

    /** A machine with one process on it; closing it ends the process and leaves no trace. */
    interface Host extends AutoCloseable {

        /** The process. */
        JavaProcess process();

        /** The load, with what the machine does to the process while it runs. */
        Load during(Load load);

        @Override
        void close();
    }

    /** This machine, undisturbed. */
    record AsItIs() implements Machine {

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public Host start(Path folder, Path output, List<String> arguments) {
            return new Undisturbed(JavaProcess.start(folder, output, arguments));
        }
    }

    /** A process that is left alone. */
    record Undisturbed(JavaProcess process) implements Host {

        @Override
        public Load during(Load load) {
            return load;
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
