package io.locum.agent.probe.registration;

import io.locum.agent.bootstrap.RegistrationSample;
import io.locum.agent.bootstrap.RegistrationTable;
import java.util.Arrays;
import java.util.List;

/** Says how many calls of each method a sample stands for, and which are sampled next. Not safe for threads. */
final class Sampling {
    /** How slowly a rate is forgotten: the first calls after a silence are not to be all that is looked at of a burst. */
    private static final int FADES = 8;

    private final RegistrationTable table;

    /** Calls up to the last report, -1: it was not known then. */
    private final long[] calls = new long[RegistrationTable.METHODS];

    /** Calls that no sample stands for yet. */
    private final long[] pending = new long[RegistrationTable.METHODS];

    /** Whether samples were allowed since the last report. */
    private final boolean[] allowed = new boolean[RegistrationTable.METHODS];

    private final int[] samples = new int[RegistrationTable.METHODS];
    private final double[] weights = new double[RegistrationTable.METHODS];

    /** Calls between two reports; fading. */
    private final long[] rates = new long[RegistrationTable.METHODS];

    Sampling(RegistrationTable table) {
        this.table = table;
        Arrays.fill(calls, -1);
    }

    /**
     * Weighs what was sampled since the last call.
     *
     * @param methods how many there are
     */
    void weigh(int methods, List<RegistrationSample> taken) {
        for (RegistrationSample sample : taken) {
            samples[sample.method()]++;
        }
        for (int method = 0; method < methods; method++) {
            long now = table.calls(method);
            long since = calls[method] < 0 ? 0 : now - calls[method];
            rates[method] = Math.max(since, rates[method] - rates[method] / FADES);
            calls[method] = now;
            pending[method] = allowed[method] ? pending[method] + since : 0;
            if (samples[method] > 0) {
                weights[method] = Math.max(1, (double) pending[method] / samples[method]);
                pending[method] = 0;
                samples[method] = 0;
            }
        }
    }

    /** How many calls each sample of the method stands for that was weighed last. */
    double weight(int method) {
        return weights[method];
    }

    /**
     * Allows samples until the next call.
     *
     * @param emitters only methods of those that are known to be emitters are sampled
     * @param each of one method at most
     * @param together of all methods at most
     */
    void allow(Emitters emitters, int each, int together) {
        for (int method = 0; method < emitters.methods(); method++) {
            int mask = (int) Long.highestOneBit(Math.max(1, Math.min(rates[method] * 2 / each, 1 << 20))) - 1;
            allowed[method] = emitters.source(method).isEmitter();
            table.allow(method, mask, allowed[method] ? each : 0);
        }
        table.allowAltogether(together);
    }
}
