package io.locum.analyzer.signal;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Deadlocks.Cycle;
import io.locum.analyzer.signal.Deadlocks.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes deadlocks from the agent's probe, or from the thread dumps of a recording made without the agent. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class DeadlocksFold implements Fold<Deadlocks> {

    private static final String DEADLOCK = "locum.Deadlock";
    private static final String DUMP = "jdk.ThreadDump";

    private final Map<Long, List<Member>> probed = new LinkedHashMap<>();
    private final Set<Cycle> dumped = new LinkedHashSet<>();

    @Override
    public Signal<Deadlocks> signal() {
        return Deadlocks.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(DEADLOCK, DUMP);
    }

    @Override
    public void accept(Event event) {
        if (event.type().equals(DEADLOCK)) {
            probed.computeIfAbsent(event.number("cycle"), key -> new ArrayList<>())
                    .add(new Member(
                            event.text("threadName"),
                            event.text("lock"),
                            event.text("ownerName"),
                            CallStack.parse(event.text("stack"))));
        } else {
            dumped.addAll(ThreadDumpText.deadlocks(event.text("result")));
        }
    }

    @Override
    public Optional<Deadlocks> result(Recorded recorded) {
        if (!recorded.watched(DEADLOCK) && !recorded.seen().contains(DUMP)) {
            return Optional.empty();
        }
        List<Cycle> cycles = probed.isEmpty()
                ? List.copyOf(dumped)
                : probed.values().stream().map(Cycle::new).toList();
        return Optional.of(new Deadlocks(cycles));
    }
}
