package io.locum.agent.metrics;

import io.locum.agent.probe.LoopListener;
import io.locum.agent.probe.LoopSecond;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes live figures out of what is recorded. Threads: the recorder writes; any thread reads what was last published,
 * without a lock.
 */
public final class LiveFigures implements LoopListener {
    /** Each loop is a dozen numbers in somebody's monitoring; beyond this they would cost more than they tell. */
    static final int MOST_LOOPS = 256;

    private final DelayCurve curve = new DelayCurve();
    private final Map<Long, Entry> entries = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Long> known = new HashSet<>();
    private long lastAgentNanos;
    private long lastAgentCpu;
    private volatile List<LiveLoop> loops = List.of();
    private volatile AgentFigures agent = AgentFigures.NONE;

    private record Entry(LiveLoop loop, LoopWindow window) {}

    @Override
    public void recorded(LoopSecond second) {
        Entry entry = entries.get(second.loopId());
        if (entry == null) {
            if (known.add(second.loopId())) {
                agent = agent.withLoops(known.size());
            }
            if (entries.size() >= MOST_LOOPS) {
                return;
            }
            LiveLoop loop = new LiveLoop(second.loopId(), second.kind(), distinctName(second));
            entry = new Entry(loop, new LoopWindow());
            entries.put(second.loopId(), entry);
            entry.loop().show(entry.window().add(second, curve));
            publish();
            return;
        }
        entry.loop().show(entry.window().add(second, curve));
    }

    /** Monitoring tells loops apart by their names, and threads may be called alike. */
    private String distinctName(LoopSecond second) {
        String name = second.name().isEmpty() ? "loop" : second.name();
        return names.add(name) ? name : name + "#" + second.loopId();
    }

    @Override
    public void gone(long loopId) {
        if (known.remove(loopId)) {
            agent = agent.withLoops(known.size());
        }
        Entry entry = entries.remove(loopId);
        if (entry != null) {
            names.remove(entry.loop().name());
            publish();
        }
    }

    private void publish() {
        List<LiveLoop> current = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> current.add(entry.loop()));
        loops = List.copyOf(current);
    }

    /**
     * Tells what the agent itself takes; called by the recorder about once a second.
     *
     * @param nanoTime {@code System.nanoTime()}
     * @param cpuNanos CPU time of the agent's threads so far
     */
    public void agent(long nanoTime, long cpuNanos) {
        if (lastAgentNanos != 0 && nanoTime > lastAgentNanos) {
            double share = (double) Math.max(0, cpuNanos - lastAgentCpu) / (nanoTime - lastAgentNanos);
            agent = new AgentFigures(known.size(), share);
        }
        lastAgentNanos = nanoTime;
        lastAgentCpu = cpuNanos;
    }

    /** The loops that live, at most {@value #MOST_LOOPS}. The list is another whenever a loop comes or goes. */
    public List<LiveLoop> loops() {
        return loops;
    }

    /** The agent as of about a second ago. */
    public AgentFigures agent() {
        return agent;
    }
}
