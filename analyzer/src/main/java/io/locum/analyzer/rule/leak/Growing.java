package io.locum.analyzer.rule.leak;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Culprits;
import io.locum.analyzer.rule.Evidence.ReferencePath;
import io.locum.analyzer.rule.Problem;
import io.locum.analyzer.rule.WarmUp;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Registrations;
import io.locum.analyzer.signal.Registrations.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in the code from which listeners pile up.
 *
 * @param site what was added there
 * @param trend how
 * @param caller the user's code that adds them, where it is known
 * @param distance how many frames lie between the adding method and that code: of one registration that several methods
 *     pass on, the outermost is what the user calls
 */
record Growing(Site site, RegistrationTrend trend, Optional<Culprit> caller, int distance) {

    /** One for each place of the user's, the clearest first. */
    static List<Growing> all(Facts facts) {
        Instant warm = WarmUp.end(facts.get(Recorded.RECORDING));
        Map<String, Growing> byCaller = new LinkedHashMap<>();
        for (Site site : facts.get(Registrations.SIGNAL).sites()) {
            RegistrationTrend trend = RegistrationTrend.of(site, warm);
            if (isUsers(site) && trend.isLeak(facts)) {
                Growing growing = of(site, trend);
                byCaller.merge(growing.key(), growing, Growing::nearer);
            }
        }
        List<Growing> all = new ArrayList<>(byCaller.values());
        all.sort((a, b) -> Long.compare(b.trend.rise(), a.trend.rise()));
        return all;
    }

    /** What libraries add to their own emitters is their affair. */
    private static boolean isUsers(Site site) {
        return Origins.isUsers(site.listenerClass())
                || callers(site).stream().anyMatch(frame -> CodeOrigin.of(frame) == CodeOrigin.USER);
    }

    private static Growing of(Site site, RegistrationTrend trend) {
        List<Frame> callers = callers(site);
        Optional<Culprit> caller = Culprits.of(new CallStack(callers));
        int distance = 0;
        while (distance < callers.size() && CodeOrigin.of(callers.get(distance)) != CodeOrigin.USER) {
            distance++;
        }
        return new Growing(site, trend, caller, distance);
    }

    /** The stack without the emitter's own methods. */
    private static List<Frame> callers(Site site) {
        List<Frame> frames = site.stack().frames();
        int first = 0;
        while (first < frames.size()
                && (frames.get(first).className().equals(site.source().emitter())
                        || frames.get(first).className().equals(site.emitterClass()))) {
            first++;
        }
        return first == frames.size() ? frames : frames.subList(first, frames.size());
    }

    private String key() {
        return caller.map(Culprit::toString).orElse(site.source().emitter());
    }

    private static Growing nearer(Growing a, Growing b) {
        if (a.distance != b.distance) {
            return a.distance < b.distance ? a : b;
        }
        return a.trend.rise() >= b.trend.rise() ? a : b;
    }

    /** Takes the problem out of the list, if it is there, that a heap dump shows of these same listeners. */
    Optional<Problem> takeSame(List<Problem> held) {
        for (Iterator<Problem> problems = held.iterator(); problems.hasNext(); ) {
            Problem problem = problems.next();
            if (isSame(problem)) {
                problems.remove();
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private boolean isSame(Problem problem) {
        String listener = withoutNumber(site.listenerClass());
        return problem.evidence().stream()
                .filter(ReferencePath.class::isInstance)
                .map(ReferencePath.class::cast)
                .flatMap(path -> path.steps().stream())
                .anyMatch(step -> withoutNumber(step.className()).equals(listener)
                        || (!site.emitterClass().isEmpty() && step.className().equals(site.emitterClass())));
    }

    /** The JVM numbers the classes that it makes for lambdas, and a dump writes the numbers in another way. */
    private static String withoutNumber(String className) {
        int lambda = className.indexOf("$$Lambda");
        return lambda < 0 ? className : className.substring(0, lambda + "$$Lambda".length());
    }
}
