package io.locum.agent.probe.registration;

import io.locum.agent.bootstrap.RegistrationHooks;
import io.locum.agent.bootstrap.RegistrationTable;
import io.locum.agent.install.HookFinder;
import io.locum.agent.install.HookPoint;
import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import io.locum.agent.probe.registration.Parameters.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Finds emitters by their shape and numbers their methods. Threads: any. */
final class Emitters implements HookFinder {
    /** Of the JDK those that live as long as the program and that anybody may add to. */
    private static final Set<String> SHAPES_OF_THE_JDK = Set.of(
            "java/beans/PropertyChangeSupport",
            "java/beans/VetoableChangeSupport",
            "java/lang/Runtime",
            "java/util/Observable",
            "java/util/logging/Logger",
            "javax/management/NotificationBroadcasterSupport");

    private static final Set<String> OF_THE_JDK = ofTheJdk(SHAPES_OF_THE_JDK);

    private final Map<String, List<HookPoint>> pointsByClass = new ConcurrentHashMap<>();
    private final List<Source> sources = new CopyOnWriteArrayList<>();
    private final AtomicReferenceArray<@Nullable Source> sourceByMethod =
            new AtomicReferenceArray<>(RegistrationTable.METHODS);

    /** Guarded by this. */
    private int methods;

    private volatile boolean full;

    private static Set<String> ofTheJdk(Set<String> shapes) {
        Set<String> all = new HashSet<>(shapes);
        for (JdkSource place : JdkSource.ALL) {
            for (JdkSource.Method method : place.methods()) {
                all.add(method.internalClassName());
            }
        }
        return Set.copyOf(all);
    }

    @Override
    public Set<String> ofTheJdk() {
        return OF_THE_JDK;
    }

    @Override
    public List<HookPoint> find(String internalName, byte[] code) {
        List<HookPoint> known = pointsByClass.get(internalName);
        if (known != null) {
            return known;
        }
        boolean ofTheJdk = OF_THE_JDK.contains(internalName);
        if (ofTheJdk && !SHAPES_OF_THE_JDK.contains(internalName)) {
            return known(internalName);
        }
        if (!ofTheJdk && !ConstantPool.mayRegister(code)) {
            return List.of();
        }
        List<HookPoint> points = points(internalName, ClassShape.of(code));
        if (!points.isEmpty()) {
            List<HookPoint> earlier = pointsByClass.putIfAbsent(internalName, points);
            return earlier == null ? points : earlier;
        }
        return points;
    }

    /** The places of a class of the JDK, and of those that belong to it. */
    private synchronized List<HookPoint> known(String internalName) {
        for (JdkSource place : JdkSource.ALL) {
            if (place.touches(internalName)
                    && !pointsByClass.containsKey(internalName)
                    && hasRoomFor(place.methods().size())) {
                add(place);
            }
        }
        return pointsByClass.getOrDefault(internalName, List.of());
    }

    /** Guarded by this. */
    private void add(JdkSource place) {
        Source source = Source.known(sources.size(), place);
        Map<String, List<HookPoint>> points = new HashMap<>();
        for (JdkSource.Method method : place.methods()) {
            (method.adds() ? source.adds() : source.removes()).add(methods);
            points.computeIfAbsent(method.internalClassName(), name -> new ArrayList<>())
                    .add(point(
                            source,
                            method.className(),
                            method.name(),
                            method.descriptor(),
                            method.hook(),
                            method.passed()));
        }
        sources.add(source);
        points.forEach((name, ofClass) -> pointsByClass.put(name, List.copyOf(ofClass)));
    }

    private List<HookPoint> points(String internalName, ClassShape shape) {
        List<HookPoint> points = new ArrayList<>();
        String className = internalName.replace('/', '.');
        List<Pair> pairs = Pair.in(shape);
        for (Pair pair : pairs) {
            add(className, pair, points);
        }
        for (ClassShape.Method method : HandleMethods.in(shape, pairs)) {
            add(className, method, points);
        }
        return points;
    }

    private synchronized void add(String className, ClassShape.Method method, List<HookPoint> points) {
        if (hasRoomFor(1)) {
            Source source = Source.withHandle(sources.size(), className, method.name(), HandleMethods.returned(method));
            source.adds().add(methods);
            int listener = HandleMethods.listener(method).orElseThrow().local();
            String hook = Verbs.repeats(method.name()) ? "repeated" : "added";
            points.add(point(source, className, method, hook, listener));
            sources.add(source);
        }
    }

    /**
     * A method of a handle that takes back what a source has added; it is hooked when its class is woven the next time.
     *
     * @return false if there is no room
     */
    synchronized boolean takesBack(Source source, String className, ClassShape.Method method) {
        if (!hasRoomFor(1)) {
            return false;
        }
        source.removes().add(methods);
        String internalName = className.replace('.', '/');
        List<HookPoint> points = new ArrayList<>(pointsByClass.getOrDefault(internalName, List.of()));
        points.add(point(source, className, method, "removed", HookPoint.NOTHING));
        pointsByClass.put(internalName, List.copyOf(points));
        return true;
    }

    private boolean hasRoomFor(int more) {
        boolean room = methods + more <= RegistrationTable.METHODS;
        full |= !room;
        return room;
    }

    private synchronized void add(String className, Pair pair, List<HookPoint> points) {
        if (!hasRoomFor(pair.adds().size() + pair.removes().size())) {
            return;
        }
        Source source = Source.ofPair(sources.size(), className, pair.adding(), pair.removing());
        for (ClassShape.Method method : pair.adds()) {
            Parameter listener = pair.listener(method);
            source.adds().add(methods);
            points.add(point(source, className, method, "added", listener.local()));
        }
        for (ClassShape.Method method : pair.removes()) {
            source.removes().add(methods);
            points.add(point(source, className, method, "removed", HookPoint.NOTHING));
        }
        sources.add(source);
    }

    /** Guarded by this. */
    private HookPoint point(Source source, String className, ClassShape.Method method, String hook, int passed) {
        return point(source, className, method.name(), method.descriptor(), hook, passed);
    }

    /** Guarded by this. */
    private HookPoint point(
            Source source, String className, String method, String descriptor, String hook, int passed) {
        sourceByMethod.set(methods, source);
        return new HookPoint(
                className,
                method,
                descriptor,
                At.ENTRY,
                RegistrationHooks.class,
                hook,
                methods++,
                Presence.WHERE_PRESENT,
                passed);
    }

    /** All found so far. */
    List<Source> sources() {
        return sources;
    }

    /** How many methods have numbers, from 0 on. */
    synchronized int methods() {
        return methods;
    }

    /**
     * Whose method this is.
     *
     * @throws IllegalArgumentException if none has that number
     */
    Source source(int method) {
        Source source = sourceByMethod.get(method);
        if (source == null) {
            throw new IllegalArgumentException("no method has the number " + method);
        }
        return source;
    }

    /** Whether there were more methods than there is room for. */
    boolean isFull() {
        return full;
    }
}
