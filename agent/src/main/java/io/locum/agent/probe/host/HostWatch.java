package io.locum.agent.probe.host;

import io.locum.agent.host.CpuQuota;
import io.locum.agent.host.StolenTime;
import io.locum.agent.host.Throttling;
import io.locum.agent.probe.Beat;
import io.locum.agent.probe.ProbeSettings;
import io.locum.agent.probe.RunningProbe;

/** Reads the machine's counters at each report. */
final class HostWatch implements RunningProbe {
    /** A process may be moved to another cgroup, and that is not announced. */
    private static final int REPORTS_PER_SEARCH = 10;

    private final StolenTime stolen = new StolenTime();
    private final HiccupWatch hiccups = new HiccupWatch();
    private final Beat beat;
    private CpuQuota quota = CpuQuota.ofThisProcess();
    private Throttling lastThrottling = quota.throttling();
    private long lastStolen = stolen.nanos();
    private int reports;

    private HostWatch(Beat beat) {
        this.beat = beat;
    }

    static HostWatch start(ProbeSettings settings) {
        HostWatch watch = new HostWatch(settings.beat());
        watch.hiccups.watch(watch.quota);
        watch.beat.join(HostProbe.ID, watch.hiccups);
        return watch;
    }

    @Override
    public void report() {
        Throttling throttling = quota.throttling();
        long stolenNow = stolen.nanos();
        Throttling added = throttling.since(lastThrottling);
        HostEvent event = new HostEvent();
        event.stolen = stolenNow < 0 || lastStolen < 0 ? -1 : Math.max(0, stolenNow - lastStolen);
        event.throttled = added.nanos();
        event.throttledPeriods = added.throttled();
        event.periods = added.periods();
        event.cpuLimit = quota.processors();
        event.commit();
        lastThrottling = throttling;
        lastStolen = stolenNow;
        if (++reports % REPORTS_PER_SEARCH == 0) {
            searchAgain();
        }
    }

    private void searchAgain() {
        CpuQuota found = CpuQuota.ofThisProcess();
        if (!found.stat().equals(quota.stat())) {
            quota = found;
            lastThrottling = found.throttling();
        }
        hiccups.watch(quota);
    }

    @Override
    public void reportUnfinished() {}

    @Override
    public void stop() {
        beat.leave(hiccups);
        hiccups.stop();
    }
}
