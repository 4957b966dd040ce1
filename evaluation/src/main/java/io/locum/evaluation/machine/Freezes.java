package io.locum.evaluation.machine;

import io.locum.evaluation.load.Load;
import io.locum.evaluation.process.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A machine that stops the whole process now and then, as one does that is snapshotted, moved or swapping.
 *
 * @param every from the start of one stop to that of the next
 * @param length how long each lasts
 */
public record Freezes(Duration every, Duration length) implements Machine {

    private static final Path KILL = Path.of("/bin/kill");

    @Override
    public Optional<String> missing() {
        return Files.isExecutable(KILL) ? Optional.empty() : Optional.of(KILL.toString());
    }

    @Override
    public Host start(Path folder, Path output, List<String> arguments) {
        return new Freezer(this, JavaProcess.start(folder, output, arguments));
    }

    private record Freezer(Freezes freezes, JavaProcess process) implements Host {

        @Override
        public Load during(Load load) {
            return (port, time) -> {
                Thread freezing = new Thread(this::freeze, "freezer");
                freezing.start();
                try {
                    return load.run(port, time);
                } finally {
                    freezing.interrupt();
                    freezing.join();
                }
            };
        }

        @Override
        public void close() {
            process.close();
        }

        private void freeze() {
            try {
                while (true) {
                    Thread.sleep(freezes.every.minus(freezes.length).toMillis());
                    signal("STOP");
                    try {
                        Thread.sleep(freezes.length.toMillis());
                    } finally {
                        signal("CONT");
                    }
                }
            } catch (InterruptedException e) {
                // The load is over: that is how it ends.
            }
        }

        private void signal(String signal) {
            try {
                // Waits whether interrupted or not: else the last CONT might overtake the last STOP.
                new ProcessBuilder(KILL.toString(), "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .onExit()
                        .join();
            } catch (IOException e) {
                throw new UncheckedIOException("sending " + signal + " to process " + process.pid(), e);
            }
        }
    }
}
