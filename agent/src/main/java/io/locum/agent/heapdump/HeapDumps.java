package io.locum.agent.heapdump;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.locum.agent.Options;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Takes the dumps of a session: looks at the heap once a second, and where it grows for good says so, weighs pause and
 * disk, and dumps. Whatever fails ends it, with a word in the recording; the session goes on. Used by one thread at a time.
 */
public final class HeapDumps {
    private static final String AT_OUT_OF_MEMORY = "heap-oom.hprof";
    private static final long UNKNOWN = -1;

    private final Options options;
    private final Jvm jvm;
    private final DumpFiles files;
    private final Announcements announcements;
    private final Disk disk;
    private final long warmFrom;
    private final DumpPlan plan;
    private final PauseEstimate pause = new PauseEstimate();
    private final OutOfMemoryDump outOfMemory;
    private boolean allowed;
    private boolean asked;
    private long lastLook;
    private long lastUsed = UNKNOWN;
    private String reason = "";
    private Optional<String> off = Optional.empty();

    /**
     * The JVM that is watched.
     *
     * @param dumper what it can do about dumps
     * @param heap what the collections since the last call have left in use at least, in bytes
     * @param maxHeap the heap's limit in bytes
     * @param exits whether it is on its way out
     */
    record Jvm(HeapDumper dumper, Supplier<OptionalLong> heap, long maxHeap, BooleanSupplier exits) {}

    HeapDumps(Options options, Jvm jvm, DumpFiles files, Disk disk, Announcements announcements, long warmFrom) {
        this.options = options;
        this.jvm = jvm;
        this.files = files;
        this.disk = disk;
        this.announcements = announcements;
        this.warmFrom = warmFrom;
        this.plan = new DumpPlan(jvm.maxHeap());
        this.outOfMemory = new OutOfMemoryDump(jvm.dumper());
        this.allowed = options.heapDump() == Options.HeapDump.AUTO;
        guarded(this::arm);
    }

    /**
     * Begins to watch the heap, if the options say so. Events must be recorded already.
     *
     * @param folder the recording
     * @param live where files lie that go when it is complete
     * @param loud whether the application's standard error is for whoever records
     * @param jvmExits whether the JVM is on its way out
     * @param warmFrom the {@code System.nanoTime()} from which growth counts
     */
    public static Optional<HeapDumps> start(
            Options options, Path folder, Path live, boolean loud, BooleanSupplier jvmExits, long warmFrom) {
        if (options.heapDump() == Options.HeapDump.NEVER) {
            return Optional.empty();
        }
        HeapDumper dumper = HeapDumper.of(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class));
        Jvm jvm = new Jvm(
                dumper, new CollectedHeap()::sinceLastLook, Runtime.getRuntime().maxMemory(), jvmExits);
        return Optional.of(new HeapDumps(
                options, jvm, new DumpFiles(folder, live), Disk.of(folder), new Announcements(live, loud), warmFrom));
    }

    /** Nobody can be asked at that moment, so it is done only where nobody has to be. */
    private void arm() throws IOException {
        if (!allowed) {
            return;
        }
        long needed = Disk.needed(jvm.maxHeap());
        long free = disk.free();
        if (free < needed) {
            write("refused", AT_OUT_OF_MEMORY, noRoom(needed, free), UNKNOWN);
        } else if (outOfMemory.arm(files.file(AT_OUT_OF_MEMORY))) {
            write("armed", AT_OUT_OF_MEMORY, "at the first OutOfMemoryError", UNKNOWN);
        }
    }

    /** Looks at what collections have left, and dumps if that is due; called about once a second. */
    public void look(long now) {
        if (off.isEmpty() && !plan.isOver() && now - warmFrom >= 0) {
            guarded(() -> lookAt(now));
        }
    }

    private void lookAt(long now) throws IOException {
        OptionalLong used = jvm.heap().get();
        if (used.isPresent()) {
            collected(now, used.getAsLong());
        }
        if (asked && !allowed && announcements.answer().isPresent()) {
            answered(announcements.answer().get());
        }
    }

    private void collected(long now, long used) throws IOException {
        lastLook = now;
        lastUsed = used;
        Optional<String> due = plan.collected(now, used);
        if (due.isPresent()) {
            reason = due.get();
            consider();
        }
    }

    private void answered(boolean yes) throws IOException {
        if (yes) {
            allowed = true;
            consider();
        } else {
            refuse("you said no");
        }
    }

    private void consider() throws IOException {
        if (jvm.exits().getAsBoolean()) {
            return;
        }
        long estimated = pause.nanos(lastUsed);
        if (estimated > options.maxPause().toNanos()) {
            refuse("it would stop the application for about " + Amounts.seconds(estimated) + ", more than the "
                    + Amounts.seconds(options.maxPause().toNanos()) + " of max-pause");
            return;
        }
        long needed = Disk.needed(lastUsed);
        long free = disk.free();
        if (free < needed) {
            refuse(noRoom(needed, free));
        } else if (allowed) {
            dump(estimated);
        } else if (!asked) {
            asked = true;
            write("asked", name(), reason, estimated);
            announcements.ask(reason + "; take a heap dump, which stops the application for about "
                    + Amounts.seconds(estimated) + ", and a second one later?");
        }
    }

    private static String noRoom(long needed, long free) {
        return "it may need " + Amounts.megabytes(needed) + " of disk, and " + Amounts.megabytes(free) + " are free";
    }

    private void refuse(String why) throws IOException {
        write("refused", name(), why, pause.nanos(lastUsed));
        announcements.say("no heap dump: " + why);
        off = Optional.of(why);
    }

    private void dump(long estimated) throws IOException {
        String name = name();
        write("planned", name, reason, estimated);
        announcements.say(
                reason + "; taking a heap dump, which stops the application for about " + Amounts.seconds(estimated));
        long start = System.nanoTime();
        long bytes = files.write(name, jvm.dumper());
        long took = System.nanoTime() - start;
        long live = jvm.heap().get().orElse(lastUsed);
        pause.measured(live, took);
        plan.taken(lastLook + took, live);
        HeapDumpEvent event = event("taken", name, reason, estimated);
        event.liveBytes = live;
        event.startNanos = start;
        event.took = took;
        event.fileBytes = bytes;
        event.commit();
        announcements.say("took " + name + ", " + Amounts.megabytes(bytes) + ", in " + Amounts.seconds(took));
    }

    private String name() {
        return "heap-" + plan.next() + ".hprof";
    }

    private void write(String step, String file, String why, long estimated) {
        event(step, file, why, estimated).commit();
    }

    private HeapDumpEvent event(String step, String file, String why, long estimated) {
        HeapDumpEvent event = new HeapDumpEvent();
        event.step = step;
        event.file = file;
        event.reason = why;
        event.liveBytes = lastUsed;
        event.estimated = estimated;
        event.took = UNKNOWN;
        event.fileBytes = UNKNOWN;
        event.freeDisk = freeDisk();
        return event;
    }

    private long freeDisk() {
        try {
            return disk.free();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Why no more dumps are taken, if that is so. */
    public Optional<String> switchedOff() {
        return off;
    }

    /**
     * Ends it: takes the second dump if it was not due yet and shows growth already, and puts the JVM's flags back.
     *
     * @param inTheEnd whether the JVM exits: then nothing is dumped, and its flags are its own
     */
    public void leave(boolean inTheEnd) {
        if (inTheEnd) {
            return;
        }
        if (off.isEmpty()) {
            guarded(() -> {
                Optional<String> due = plan.atTheEnd();
                if (due.isPresent()) {
                    reason = due.get();
                    consider();
                }
            });
        }
        guarded(outOfMemory::disarm);
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            off = Optional.of(e.toString());
            write("failed", name(), e.toString(), UNKNOWN);
        } catch (OutOfMemoryError e) {
            // The application's heap is full; a dump of that is the JVM's own to write.
        }
    }

    /** A part of the work. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
