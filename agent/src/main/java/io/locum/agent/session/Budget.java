package io.locum.agent.session;

import io.locum.agent.probe.Rates;
import io.locum.agent.probe.Throttle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Holds the agent to its share of CPU: lowers its rates when its own threads use more, and says so. What the hooks and
 * CPU samples cost on the app's threads is not in it. Used by one thread at a time.
 */
final class Budget {
    private final double budget;
    private final Throttle throttle;
    private final BudgetPolicy policy;
    private Optional<Reading> last = Optional.empty();
    private Rates lowest = Rates.FULL;
    private String lowered = "";

    private record Reading(long nanoTime, long cpuNanos) {}

    /**
     * @param budget share of the time that the processors available to the JVM offer; infinite: no limit
     * @param throttle is told what rates hold
     */
    Budget(double budget, Throttle throttle) {
        this.budget = budget;
        this.throttle = throttle;
        this.policy = new BudgetPolicy(budget, Rates.LAST_LEVEL);
    }

    /**
     * Takes a reading; called about once a second. The first one only says where to count from.
     *
     * @param nanoTime {@code System.nanoTime()}
     * @param cpuNanos CPU time of the agent's threads so far
     * @param processors how many are available to the JVM
     * @return whether the rates have changed
     */
    boolean read(long nanoTime, long cpuNanos, int processors) {
        Optional<Reading> before = last;
        last = Optional.of(new Reading(nanoTime, cpuNanos));
        if (before.isEmpty()) {
            return false;
        }
        long used = cpuNanos - before.get().cpuNanos();
        long offered = (nanoTime - before.get().nanoTime()) * processors;
        return adopt(Rates.of(policy.read(used, offered)));
    }

    private boolean adopt(Rates rates) {
        Rates former = throttle.rates();
        if (rates == former) {
            return false;
        }
        throttle.set(rates);
        String text = text(policy.share(), rates, rates.level() > former.level());
        if (rates.level() > lowest.level()) {
            lowest = rates;
            lowered = text;
        }
        write(rates, text);
        return true;
    }

    private void write(Rates rates, String text) {
        BudgetEvent event = new BudgetEvent();
        event.share = (float) policy.share();
        event.budget = (float) budget;
        event.level = rates.level();
        event.text = text;
        event.commit();
    }

    private String text(double share, Rates rates, boolean above) {
        return "the agent used " + percent(share) + " of the processors' time, "
                + (above ? "above" : "far below") + " its budget of " + percent(budget) + ": it looks at loops "
                + "and tells of them " + howOften(rates) + " and takes at most " + rates.stacksPerSecond()
                + " stacks a second";
    }

    private static String howOften(Rates rates) {
        return switch (rates) {
            case FULL -> "as often as usual";
            case HALF -> "half as often";
            case QUARTER -> "a quarter as often";
            case EIGHTH -> "an eighth as often";
        };
    }

    private static String percent(double share) {
        return new BigDecimal(100 * share)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /** The lowest rates there were, if they were lowered at all. */
    List<SwitchedOff> switchedOff() {
        if (lowest == Rates.FULL) {
            return List.of();
        }
        boolean over = throttle.rates().level() < lowest.level();
        return List.of(new SwitchedOff("rates", lowered + (over ? ", for a while" : ", from then on")));
    }
}
