package io.locum.analyzer.rule.leak;

import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.PathStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The field to change: of all fields on the way to an accumulation, the last one of a class that the user wrote; without
 * one, the last of a library.
 *
 * @param step the place in the path of the object that the field refers to
 */
record Holder(int step, String className, String field) {

    static Optional<Holder> of(Accumulation place) {
        return switch (place.container().kind()) {
            // somewhere above, the user holds the whole server or context: that says nothing
            case SESSIONS, LISTENERS -> nearest(place.path());
            case LIST, SET, MAP, QUEUE, CACHE, TASKS, ARRAY, LINKED, POOL, THREAD_LOCALS -> of(place.path());
        };
    }

    static Optional<Holder> of(List<PathStep> path) {
        return last(path, CodeOrigin.USER).or(() -> last(path, CodeOrigin.LIBRARY));
    }

    /** The field nearest to the accumulation that is not the JDK's, whosever it is. */
    static Optional<Holder> nearest(List<PathStep> path) {
        Optional<Holder> user = last(path, CodeOrigin.USER);
        Optional<Holder> library = last(path, CodeOrigin.LIBRARY);
        return user.isPresent()
                        && library.isPresent()
                        && library.get().step() > user.get().step()
                ? library
                : user.or(() -> library);
    }

    /** The field to clear so that something goes: also the JDK's, where it is a register of the whole program's. */
    static Optional<Holder> pinning(List<PathStep> path) {
        return of(path).or(() -> last(path, step -> step.via().startsWith("static ")));
    }

    /** Whether what holds it all is a static field. */
    static boolean isStatic(List<PathStep> path) {
        return path.size() > 1 && path.get(0).isClass() && path.get(1).via().startsWith("static ");
    }

    private static Optional<Holder> last(List<PathStep> path, CodeOrigin origin) {
        return last(path, step -> Origins.of(step.declaredBy()) == origin);
    }

    private static Optional<Holder> last(List<PathStep> path, Predicate<PathStep> wanted) {
        for (int i = path.size() - 1; i > 0; i--) {
            PathStep step = path.get(i);
            boolean captured = step.declaredBy().contains("$$Lambda");
            if (!step.declaredBy().isEmpty() && !captured && wanted.test(step)) {
                return Optional.of(new Holder(i, step.declaredBy(), step.via().replaceFirst("^static ", "")));
            }
        }
        return Optional.empty();
    }

    CodeOrigin origin() {
        return Origins.of(className);
    }

    /** {@code com.example.Bus.listeners}. */
    String name() {
        return source() + "." + field;
    }

    Culprit culprit() {
        return new Culprit(source(), field, field, -1, Optional.empty());
    }

    /** Generated classes lead back to the one they were made from. */
    private String source() {
        int generated = className.indexOf("$$");
        return generated > 0 ? className.substring(0, generated) : className;
    }
}
