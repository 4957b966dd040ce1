package io.locum.analyzer.rule.leak;

import io.locum.analyzer.signal.CodeOrigin;
import io.locum.heap.accumulation.Accumulation;
import io.locum.heap.accumulation.Entries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which disease an accumulation would be, if it is one: told by its container and its entries, and names as a hint. */
enum Disease {
    LISTENERS,
    CACHE,
    /** A collection that is none of the others, held by a static field. */
    COLLECTION,
    /** The same, held by a thread, a local variable or the JVM. */
    HELD_OTHERWISE,
    CLOSURES,
    SESSIONS,
    QUEUE,
    THREAD_LOCAL;

    private static final Pattern LISTENER_TYPE = Pattern.compile(
            ".*(Listener|Handler|Observer|Subscriber|Subscription|Callback|Consumer|Hook)(Impl|Adapter|Wrapper)?(\\$\\d+)?$");
    private static final Pattern SESSION_TYPE = Pattern.compile(".*Session(Impl|Data|Info|State)?$");
    private static final Pattern CLOSURE_TYPE = Pattern.compile(".*(\\$\\$Lambda|\\$\\d+)$");
    private static final List<String> LISTENER_HINTS = List.of(
            "listener",
            "observer",
            "subscriber",
            "subscription",
            "callback",
            "handler",
            "consumer",
            "hook",
            "watcher",
            "bus.",
            "emitter",
            "publisher",
            "dispatcher",
            "notifier");

    /** A field that is called so holds listeners, whatever class they are of. */
    private static final Pattern LISTENER_FIELD =
            Pattern.compile(".*(listener|observer|subscriber|callback|watcher)s?$", Pattern.CASE_INSENSITIVE);

    private static final List<String> VALUES =
            List.of("java.lang.", "java.util.UUID", "java.net.", "java.math.", "java.time.");
    private static final String CACHE_HINT = "cache";
    private static final String QUEUE_HINT = "queue";

    /** Whether such a collection may also be one that was filled at once and stays as it is. */
    boolean mayBeLoaded() {
        return switch (this) {
            case CACHE, COLLECTION, HELD_OTHERWISE -> true;
            case LISTENERS, CLOSURES, SESSIONS, QUEUE, THREAD_LOCAL -> false;
        };
    }

    /** The disease; empty for what a library keeps for itself and for what is bounded. */
    static Optional<Disease> of(Accumulation place) {
        if (place.bound().isPresent() || isLibrarys(place)) {
            return Optional.empty();
        }
        if (place.path().stream().anyMatch(step -> step.className().equals("java.lang.ThreadLocal$ThreadLocalMap"))) {
            return Optional.of(THREAD_LOCAL);
        }
        return Optional.of(
                switch (place.container().kind()) {
                    case SESSIONS -> SESSIONS;
                    case LISTENERS -> LISTENERS;
                    case TASKS, QUEUE -> QUEUE;
                    case CACHE -> CACHE;
                    case THREAD_LOCALS -> THREAD_LOCAL;
                    case MAP -> isListening(place) ? LISTENERS : ofMap(place);
                    case LIST, SET, ARRAY, LINKED, POOL -> isListening(place) ? LISTENERS : ofList(place);
                });
    }

    private static Disease ofMap(Accumulation place) {
        if (SESSION_TYPE.matcher(place.entries().type()).matches()) {
            return SESSIONS;
        }
        if (CLOSURE_TYPE.matcher(place.entries().type()).matches()) {
            return CLOSURES;
        }
        return isWeak(place) || isKey(place.entries().keyType()) || hint(place).contains(CACHE_HINT)
                ? CACHE
                : collection(place);
    }

    /** Weak keys are chosen for what may be computed anew; such a map grows when a value holds its key. */
    private static boolean isWeak(Accumulation place) {
        return !place.path().isEmpty()
                && place.path().get(place.path().size() - 1).className().equals("java.util.WeakHashMap");
    }

    private static Disease ofList(Accumulation place) {
        if (CLOSURE_TYPE.matcher(place.entries().type()).matches()) {
            return CLOSURES;
        }
        if (SESSION_TYPE.matcher(place.entries().type()).matches()) {
            return SESSIONS;
        }
        // a queue of somebody's own has nodes or a list inside
        String name = Holder.of(place)
                .map(holder -> holder.field().toLowerCase(Locale.ROOT))
                .orElse("");
        return name.contains(QUEUE_HINT) ? QUEUE : collection(place);
    }

    private static Disease collection(Accumulation place) {
        return Holder.isStatic(place.path()) ? COLLECTION : HELD_OTHERWISE;
    }

    /** What is looked up by a value rather than by what an object is. */
    private static boolean isKey(String type) {
        return VALUES.stream().anyMatch(type::startsWith)
                || (Origins.isUsers(type) && (type.endsWith("Key") || type.endsWith("Id")));
    }

    private static boolean isListening(Accumulation place) {
        Entries entries = place.entries();
        if (LISTENER_TYPE.matcher(entries.type()).matches()
                || entries.held()
                        .filter(held -> LISTENER_TYPE.matcher(held).matches())
                        .isPresent()) {
            return true;
        }
        if (Origins.isUsers(entries.type())
                && Holder.of(place)
                        .filter(holder -> LISTENER_FIELD.matcher(holder.field()).matches())
                        .isPresent()) {
            return true;
        }
        return CLOSURE_TYPE.matcher(entries.type()).matches()
                && LISTENER_HINTS.stream().anyMatch(hint(place)::contains);
    }

    /** The names of the field and the class that hold it: hints, no more. */
    private static String hint(Accumulation place) {
        return Holder.of(place)
                .map(holder -> Entries.simple(holder.className()) + "." + holder.field())
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** A library's own tables are as large as it needs them, unless it keeps what the user gave it. */
    private static boolean isLibrarys(Accumulation place) {
        boolean users = Origins.isUsers(place.entries().type())
                || place.entries().held().filter(Origins::isUsers).isPresent()
                || Origins.isUsers(place.entries().keyType());
        CodeOrigin holder = Holder.nearest(place.path()).map(Holder::origin).orElse(CodeOrigin.JDK);
        return switch (place.container().kind()) {
            case SESSIONS, LISTENERS, TASKS, CACHE, THREAD_LOCALS -> false;
            case POOL -> true;
            case LIST, SET, MAP, QUEUE, ARRAY, LINKED ->
                holder == CodeOrigin.OTHER || (holder == CodeOrigin.LIBRARY && !users);
        };
    }
}
