package io.locum.analyzer.jvm;

import com.sun.tools.attach.AttachNotSupportedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a dump of what is alive on a running JVM's heap, by the JDK's own {@code jcmd}: nothing is loaded into the JVM.
 * It stands still meanwhile, so how long is estimated before, too long rather than too short.
 */
public final class LiveDump {

    /** Whatever is on the heap: threads come to a stop, classes and stacks are written. */
    private static final Duration FIXED = Duration.ofMillis(150);

    /** What a collection and a file take together on a slow machine. */
    private static final long BYTES_PER_SECOND = 100L << 20;

    /** A reference takes four bytes in the heap and eight in the file. */
    private static final int FILE_PER_HEAP = 2;

    /** Classes, their names and stacks, and as much again for the machine to go on with. */
    private static final long BESIDES = 128L << 20;

    private static final String CREATED = "Heap dump file created";

    private final JavaProcess target;
    private final Path locumJar;

    /** Nothing happens before {@link #take}. */
    public LiveDump(JavaProcess target, Path locumJar) {
        this.target = target;
        this.locumJar = locumJar;
    }

    /**
     * A dump that was taken.
     *
     * @param took for most of it the JVM stood still
     */
    public record Taken(long bytes, Duration took) {}

    /**
     * Takes it.
     *
     * @param file where to; does not exist yet, and only its owner will be able to read it
     * @param maxPause no dump that is expected to stop the JVM for longer
     * @param beforehand told how long it is expected to take, before it begins
     * @throws Cannot for every reason why not, in one line; nothing was stopped then
     */
    public Taken take(Path file, Duration maxPause, Consumer<Duration> beforehand) throws Cannot {
        SafeToAttach.check(target, locumJar);
        String info = jcmd("GC.heap_info");
        long used = HeapUse.bytes(info)
                .orElseThrow(() -> new Cannot(
                        "process " + target.pid() + " does not say how much of its heap is in use: " + oneLine(info)));
        Duration pause = pause(used);
        if (pause.compareTo(maxPause) > 0) {
            throw new Cannot("no heap dump of " + target.pid() + ": it would stop it for about " + seconds(pause)
                    + ", more than the " + seconds(maxPause) + " of --max-pause");
        }
        checkRoom(file, used);
        beforehand.accept(pause);
        long start = System.nanoTime();
        String said = jcmd("GC.heap_dump", file.toString());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (!said.contains(CREATED) || !Files.exists(file)) {
            throw new Cannot("process " + target.pid() + " made no heap dump in " + file + ": " + oneLine(said));
        }
        return new Taken(size(file), took);
    }

    /** How long a dump of so many bytes stops a JVM, at most on most machines. */
    static Duration pause(long usedBytes) {
        return FIXED.plusMillis(usedBytes * 1_000 / BYTES_PER_SECOND);
    }

    private static void checkRoom(Path file, long used) throws Cannot {
        long needed = used * FILE_PER_HEAP + BESIDES;
        try {
            Path folder = file.resolveSibling(".").normalize();
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new Cannot("no heap dump in " + file + ": it may need " + (needed >> 20) + " MiB, and "
                        + (free >> 20) + " are free; -o says where to write it");
            }
        } catch (IOException e) {
            throw new Cannot("cannot write to the folder of " + file + ": " + e.getMessage(), e);
        }
    }

    /** {@code 0.4 s}, rounded up. */
    private static String seconds(Duration time) {
        long tenths = (time.toMillis() + 99) / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }

    private static String oneLine(String said) {
        return said.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + file, e);
        }
    }

    /** What the JVM answers; {@code jcmd} may be missing where there is no whole JDK, so its class is asked for by name. */
    private String jcmd(String... words) throws Cannot {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-m",
                "jdk.jcmd/sun.tools.jcmd.JCmd",
                Long.toString(target.pid())));
        command.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                if (said.contains(AttachNotSupportedException.class.getName())) {
                    throw new Cannot(Join.noAnswer(target));
                }
                throw new Cannot("cannot ask process " + target.pid() + " for " + words[0] + ": " + oneLine(said));
            }
            return said;
        } catch (IOException e) {
            throw new Cannot("cannot start jcmd: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cannot("interrupted while asking process " + target.pid(), e);
        }
    }
}
