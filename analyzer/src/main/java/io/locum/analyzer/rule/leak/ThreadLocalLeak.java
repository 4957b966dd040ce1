package io.locum.analyzer.rule.leak;

import com.google.auto.service.AutoService;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Evidence;
import io.locum.analyzer.rule.Evidence.Measurement;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Evidence.ReferencePath.Mark;
import io.locum.analyzer.rule.Evidence.ReferencePath.PathLine;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Quantity;
import io.locum.analyzer.rule.Recommendation;
import io.locum.analyzer.rule.Rule;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.heap.Accumulations;
import io.locum.analyzer.signal.heap.FirstDump;
import io.locum.analyzer.signal.heap.HeapContents;
import io.locum.analyzer.signal.heap.ThreadLocals;
import io.locum.heap.accumulation.ThreadLocalUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that threads of a pool keep in thread locals after the work they were for. */
@AutoService(Rule.class)
public final class ThreadLocalLeak implements Rule {

    private static final String ID = "thread-local-leak";

    /** Buffers of threads take some MiB in a healthy server; beyond a tenth of the heap they are its main tenant. */
    private static final long BYTES = 4 << 20;

    private static final double SHARE = 0.1;

    /** What grew by less since an earlier dump does not leak. */
    private static final double GROWN = 0.05;

    /** Larger than the buffers that threads keep on purpose. */
    private static final long BUFFER = 128 << 10;

    private static final String CURE =
            "Call remove() in a finally block when the work is done; keep small values only, "
                    + "or pass them as parameters. Threads of a pool outlive every request.";
    private static final List<String> LINKS =
            List.of("https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/ThreadLocal.html#remove()");

    /** One thread local's collection may be as large on a single thread. */
    private static final LeakRule LEAK = new LeakRule(
            ID,
            Disease.THREAD_LOCAL,
            new Limit(1_000, BYTES, SHARE),
            new LeakRule.Words("entries", CURE, "collection in a thread local", LINKS));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Values left in thread locals";
    }

    @Override
    public Set<Signal<?>> needs() {
        return Set.of(HeapContents.SIGNAL, Accumulations.SIGNAL, ThreadLocals.SIGNAL);
    }

    @Override
    public boolean core() {
        return false;
    }

    @Override
    public Verdict examine(Facts facts) {
        List<ThreadLocalUse> all = facts.get(ThreadLocals.SIGNAL).all();
        long live = facts.get(HeapContents.SIGNAL).liveBytes();
        List<Problem> problems = all.stream()
                .filter(use -> use.bytes() >= Math.max(BYTES, live * SHARE) && isLeftBehind(use) && !isLibrarys(use))
                .filter(use -> more(use, facts)
                        .filter(bytes -> bytes < use.bytes() * GROWN)
                        .isEmpty())
                .map(use -> problem(use, facts))
                .toList();
        if (!problems.isEmpty()) {
            return new Verdict.Sick(ID, problems);
        }
        Verdict inside = LEAK.examine(facts);
        return inside instanceof Verdict.Healthy ? new Verdict.Healthy(ID, because(all, live)) : inside;
    }

    /** One small value for each of many threads is what thread locals are for. */
    private static boolean isLeftBehind(ThreadLocalUse use) {
        return use.values() > use.threads() || use.bytes() / Math.max(1, use.values()) >= BUFFER;
    }

    private static boolean isLibrarys(ThreadLocalUse use) {
        return !use.holder().isEmpty() && !Origins.isUsers(use.holder()) && !Origins.isUsers(use.valueType());
    }

    private static String because(List<ThreadLocalUse> all, long live) {
        return all.isEmpty()
                ? "No thread has a value in a thread local."
                : "The thread locals of all threads keep "
                        + Quantity.bytes(
                                all.stream().mapToLong(ThreadLocalUse::bytes).sum())
                        + " alive, of " + Quantity.bytes(live) + ".";
    }

    /** A thread may have many thread locals that one field leads to. */
    private static String who(ThreadLocalUse use) {
        return use.values() > use.threads()
                ? use.threads() + " threads keep " + Quantity.number(use.values()) + " values"
                : use.values() + " of " + use.threads() + " threads keep values";
    }

    /** By how many bytes it has grown since the first dump; empty without one. */
    private static Optional<Long> more(ThreadLocalUse use, Facts facts) {
        return facts.find(FirstDump.SIGNAL)
                .map(first -> use.bytes()
                        - first.locals().stream()
                                .filter(before -> before.holder().equals(use.holder())
                                        && before.valueType().equals(use.valueType()))
                                .mapToLong(ThreadLocalUse::bytes)
                                .findFirst()
                                .orElse(0));
    }

    private static Problem problem(ThreadLocalUse use, Facts facts) {
        String what = use.holder().isEmpty() ? "a thread local that is gone" : use.holder();
        Optional<Long> more = more(use, facts);
        List<Evidence> evidence = new ArrayList<>(evidence(use));
        if (more.isPresent()) {
            evidence.add(
                    new Measurement(ThreadLocals.SIGNAL, "More than in the first dump", Quantity.bytes(more.get())));
            evidence.addAll(LeakImpact.left(facts));
        }
        return new Problem(
                ID,
                more.filter(bytes -> bytes >= BYTES).isPresent() ? Confidence.CONFIRMED : Confidence.SUSPECTED,
                who(use) + " (" + use.valueType() + ") in " + what + ", " + Quantity.bytes(use.bytes()),
                Optional.empty(),
                culprit(use),
                LeakImpact.of(use.bytes(), more, facts),
                evidence,
                new Recommendation(CURE, LINKS));
    }

    private static Optional<Culprit> culprit(ThreadLocalUse use) {
        int field = use.holder().lastIndexOf('.');
        return field < 0
                ? Optional.empty()
                : Optional.of(new Culprit(
                        use.holder().substring(0, field),
                        use.holder().substring(field + 1),
                        use.holder().substring(field + 1),
                        -1,
                        use.largestThread().isEmpty() ? Optional.empty() : Optional.of(use.largestThread())));
    }

    private static List<Evidence> evidence(ThreadLocalUse use) {
        ReferencePath path = new ReferencePath(
                ThreadLocals.SIGNAL,
                "Held by",
                List.of(
                        new PathLine(
                                "thread " + use.largestThread(),
                                "java.lang.Thread",
                                Quantity.bytes(use.largest()),
                                Mark.PASSED,
                                "and others: each has a value of its own"),
                        new PathLine(
                                use.holder().isEmpty() ? "(thread local)" : "(thread local) " + use.holder(),
                                use.valueType(),
                                Quantity.bytes(use.bytes() / Math.max(1, use.values())),
                                Mark.ENTRY,
                                Quantity.number(use.values()) + " of them")));
        return List.of(
                path,
                new Measurement(ThreadLocals.SIGNAL, "Threads with a value", Quantity.number(use.values())),
                new Measurement(ThreadLocals.SIGNAL, "Kept alive", Quantity.bytes(use.bytes())),
                new Measurement(
                        ThreadLocals.SIGNAL,
                        "The largest, on thread " + use.largestThread(),
                        Quantity.bytes(use.largest())));
    }
}
