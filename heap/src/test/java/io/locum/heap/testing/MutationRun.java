package io.locum.heap.testing;

import io.locum.heap.Heap;
import io.locum.heap.Heaps;
import io.locum.heap.Progress;
import io.locum.heap.UnusableDump;
import io.locum.heap.redaction.Redaction;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens, examines and redacts damaged dumps, one after another, in a JVM with little memory. Arguments: the first seed,
 * the one behind the last, a folder. Prints what did not end well, and stops at the first that hangs.
 */
public final class MutationRun {

    private static final long LONGEST_SECONDS = 20;

    private final Path folder;
    private int opened;
    private int refused;
    private int failed;
    private final Map<String, Integer> reasons = new TreeMap<>();

    private MutationRun(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        MutationRun run = new MutationRun(Path.of(arguments[2]));
        boolean all = run.all(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]));
        System.out.printf("%d opened, %d refused in one line, %d failed%n", run.opened, run.refused, run.failed);
        run.reasons.forEach((reason, count) -> System.out.println("  " + count + " " + reason));
        System.exit(all && run.failed == 0 ? 0 : 1);
    }

    private boolean all(long from, long to) throws IOException {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "mutation");
            thread.setDaemon(true);
            return thread;
        });
        for (long seed = from; seed < to; seed++) {
            Mutation mutation = Mutation.of(seed);
            Path dump = Files.write(folder.resolve("mutation.hprof"), mutation.dump());
            Future<?> examined = worker.submit(() -> {
                examine(mutation, dump);
                return true;
            });
            try {
                examined.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                failed(seed, mutation, e.getCause() == null ? e : e.getCause());
            } catch (TimeoutException | InterruptedException e) {
                failed(seed, mutation, e);
                return false;
            }
        }
        return true;
    }

    private void examine(Mutation mutation, Path dump) throws IOException {
        try (Heap heap = Heaps.open(dump, folder, Progress.NONE)) {
            opened++;
            if (mutation.cut() && heap.info().incomplete().isEmpty()) {
                throw new IllegalStateException("a cut dump was taken for whole");
            }
            new Exercise(heap).everything();
        } catch (UnusableDump e) {
            refused++;
            reasons.merge(mutation.what() + ": " + reason(e), 1, Integer::sum);
            requireOneLine(String.valueOf(e.getMessage()));
        }
        redact(dump);
    }

    private void redact(Path dump) throws IOException {
        Path copy = folder.resolve("copy.hprof");
        Files.deleteIfExists(copy);
        try {
            Redaction.write(dump, copy, Progress.NONE);
        } catch (UnusableDump e) {
            requireOneLine(String.valueOf(e.getMessage()));
        }
    }

    private static String reason(UnusableDump e) {
        return String.valueOf(e.getMessage()).replaceAll("^\\S+ |[0-9]+", "");
    }

    private static void requireOneLine(String message) {
        if (message.isBlank() || message.contains("\n")) {
            throw new IllegalStateException("not one line: " + message);
        }
    }

    private void failed(long seed, Mutation mutation, Throwable failure) {
        failed++;
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        System.out.println("seed " + seed + ", " + mutation.what() + ": "
                + trace.toString().lines().limit(12).reduce("", (a, b) -> a + "\n" + b));
    }
}
