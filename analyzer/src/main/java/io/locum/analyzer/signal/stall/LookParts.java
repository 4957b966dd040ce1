package io.locum.analyzer.signal.stall;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.signal.CpuSamples.Sample;
import io.locum.analyzer.signal.StallEvents.Look;
import io.locum.analyzer.signal.StallEvents.Seen;
import io.locum.analyzer.signal.Stalls.Part;
import io.locum.analyzer.signal.Stalls.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Splits what is left of a stall among the agent's looks at its thread. Between two looks the thread's CPU time and its
 * wait for a processor are known exactly: the former goes to the code seen running, by looks and samples alike; of the
 * rest the machine's share goes to the machine, and what then remains to what the thread was seen waiting for.
 */
final class LookParts {

    /** The time that one sample of a thread's CPU stands for, of any sampler in use, at least. */
    private static final long SAMPLE_NANOS = 10_000_000;

    private final Seen stall;
    private final Instant start;
    private final Gaps gaps;
    private final List<Sample> samples;
    private final Surroundings around;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    LookParts(Seen stall, Instant start, Gaps gaps, Neighbours neighbours, List<Sample> samples, Surroundings around) {
        this.stall = stall;
        this.start = start;
        this.gaps = gaps;
        this.samples = samples;
        this.around = around;
        List<Look> looks = stall.looks();
        for (int i = 0; i <= looks.size(); i++) {
            Optional<Look> earlier = i == 0 ? Optional.empty() : Optional.of(looks.get(i - 1));
            Optional<Look> later = i == looks.size() ? Optional.empty() : Optional.of(looks.get(i));
            stretches.add(Stretch.between(
                    earlier.map(this::at).orElse(0L),
                    later.map(this::at).orElse(stall.length().toNanos()),
                    earlier,
                    later,
                    neighbours));
        }
    }

    /** Parts for all that the gaps hold. */
    List<Part> parts() {
        List<Share> shares = new ArrayList<>();
        for (Stretch stretch : stretches) {
            long left = gaps.within(stretch.from(), stretch.to());
            if (left > 0) {
                shares.add(share(stretch, left));
            }
        }
        // the kernel counts a wait for a processor when it ends, so what is too much for a stretch was before it
        long carried = 0;
        for (int i = shares.size() - 1; i >= 0; i--) {
            Share share = shares.get(i);
            long known = share.runDelay() < 0 ? carried : share.runDelay() + carried;
            carried = Math.max(0, known - share.idle());
            idles(share, share.runDelay() < 0 && known == 0 ? -1 : known);
        }
        return parts;
    }

    /**
     * What is to be said of a stretch.
     *
     * @param idle how long the thread had no processor
     * @param runDelay how long it waited for one by its end, as counted by then; negative: unknown
     * @param looks those that tell of it
     * @param waiting those of them that show the thread waiting for something else than a processor
     */
    private record Share(Stretch stretch, long idle, long runDelay, List<Look> looks, List<Look> waiting) {}

    private Share share(Stretch stretch, long left) {
        List<Look> seen = Stream.concat(stretch.earlier().stream(), stretch.later().stream())
                .toList();
        List<Look> outside =
                seen.stream().filter(look -> gaps.contains(at(look))).toList();
        List<Look> looks = outside.isEmpty() ? seen : outside;
        List<CallStack> sampled = samples.stream()
                .filter(sample -> stretch.from() <= since(sample.at()) && since(sample.at()) < stretch.to())
                .map(Sample::stack)
                .toList();
        long ran = ran(stretch, left, looks, sampled.size());
        runs(ran, looks, sampled);
        List<Look> waiting = looks.stream()
                .filter(look -> !runs(look) || BlockingCalls.explainsRest(look.stack()))
                .toList();
        // what is but an upper bound says nothing of a thread that waited for something else
        long runDelay = stretch.exact() || waiting.isEmpty() ? stretch.runDelayNanos() : -1;
        return new Share(stretch, left - ran, runDelay, looks, waiting);
    }

    /** How much of what is left of the stretch the thread was on a processor. */
    private long ran(Stretch stretch, long left, List<Look> looks, int sampled) {
        boolean wantsToRun = looks.stream().anyMatch(look -> runs(look) && !BlockingCalls.inCall(look.stack()));
        long most = stretch.cpuNanos() < 0 ? left : Math.min(left, stretch.cpuNanos());
        if (stretch.exact() && stretch.cpuNanos() >= 0) {
            return most;
        }
        return wantsToRun ? Math.min(most, Math.round(left * usualShare())) : Math.min(most, sampled * SAMPLE_NANOS);
    }

    /** The share of time that the thread had a processor where it was seen to want one, 0 to 1. */
    private double usualShare() {
        long wanted = 0;
        long had = 0;
        for (Stretch stretch : stretches) {
            if (stretch.exact()
                    && stretch.cpuNanos() >= 0
                    && runs(stretch.earlier().orElseThrow())
                    && runs(stretch.later().orElseThrow())) {
                long left = gaps.within(stretch.from(), stretch.to());
                wanted += left;
                had += Math.min(left, stretch.cpuNanos());
            }
        }
        return wanted == 0 ? 1 : (double) had / wanted;
    }

    private void runs(long nanos, List<Look> looks, List<CallStack> sampled) {
        List<CallStack> running = new ArrayList<>(sampled);
        looks.stream()
                .filter(look -> runs(look) && !look.stack().isEmpty())
                .map(Look::stack)
                .forEach(running::add);
        if (running.isEmpty()) {
            running.add(looks.get(0).stack());
        }
        long each = nanos / running.size();
        for (int i = 0; i < running.size(); i++) {
            long share = i == 0 ? nanos - each * (running.size() - 1) : each;
            parts.add(Idle.part(Spent.CPU, "", share, running.get(i)));
        }
    }

    private void idles(Share share, long runDelay) {
        Instant from = start.plusNanos(share.stretch().from());
        Instant to = start.plusNanos(share.stretch().to());
        Look nearest = share.looks().get(0);
        List<Look> waiting = share.waiting();
        Idle.Share machine = around.idle().share(share.idle(), runDelay, from, to);
        parts.add(Idle.part(Spent.THROTTLED, "", machine.throttled(), nearest.stack()));
        parts.add(Idle.part(Spent.HOST, "run queue", machine.waited(), nearest.stack()));
        long rest = share.idle() - machine.throttled() - machine.waited();
        if (waiting.isEmpty()) {
            parts.addAll(around.idle().ofRunnable(rest, runDelay >= 0, from, to, nearest.stack()));
            return;
        }
        long each = rest / waiting.size();
        for (int i = 0; i < waiting.size(); i++) {
            long nanos = i == 0 ? rest - each * (waiting.size() - 1) : each;
            parts.add(wait(waiting.get(i), Duration.ofNanos(nanos), from, to));
        }
    }

    private Part wait(Look look, Duration length, Instant from, Instant to) {
        if (BlockingCalls.inSelector(look.stack())) {
            return Part.of(Spent.UNKNOWN, length, look.stack());
        }
        boolean waits = look.state().equals("WAITING") || look.state().equals("TIMED_WAITING");
        if (look.state().equals("BLOCKED") || (waits && BlockingCalls.onLock(look.lock(), look.stack()))) {
            CallStack ownerStack = look.ownerStack().isEmpty()
                    ? around.holders().meanwhile(look.owner(), from, to)
                    : look.ownerStack();
            return Part.lock(length, look.stack(), look.lock(), look.owner(), ownerStack);
        }
        return Part.of(Spent.BLOCKING_CALL, BlockingCalls.sort(look.stack()), length, look.stack());
    }

    private static boolean runs(Look look) {
        return look.state().equals("RUNNABLE");
    }

    private long at(Look look) {
        return look.atNanos() - stall.startNanos();
    }

    private long since(Instant moment) {
        return Duration.between(start, moment).toNanos();
    }
}
