package io.locum.heap.redaction;

import io.locum.heap.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which primitive fields say how much there is, and not what. A diagnosis needs them: how many entries a map has, its
 * bound, whether a thread runs, where in a buffer the reader is. All others may hold what a user has entered, or a hash of
 * it, from which a short number can be guessed.
 */
final class KeptFields {

    /** Queues, pools, threads, references and buffers: their numbers are states and places. */
    private static final List<String> MACHINERY = List.of(
            "java/util/concurrent/",
            "java/lang/Thread",
            "java/lang/VirtualThread",
            "java/lang/ref/",
            "java/nio/Buffer",
            "java/nio/DirectByteBuffer",
            "java/nio/Bits");

    /** Machinery, but what it holds is whatever was put there. */
    private static final Set<String> HOLDERS = Set.of(
            "java/util/concurrent/atomic/AtomicLong",
            "java/util/concurrent/atomic/AtomicBoolean",
            "java/util/concurrent/atomic/Striped64",
            "java/util/concurrent/atomic/Striped64$Cell");

    /** Of a whole name, in lower case: a word for an extent or a place, alone or with another that says of what. */
    private static final Pattern EXTENT = Pattern.compile(
            "(max|maximum|min|minimum|initial|current|element|entry|entries"
                    + "|total|used|free|base|mod|core|pool|queue|window|weighted|pending|totalpending|active|segment|table|cache)?"
                    + "(size|count|length|capacity|limit|weight|elements|entries)"
                    + "|maximum|threshold|sizectl|position|offset|head|tail|putindex|takeindex"
                    + "|maxactive(sessions)?|maxinactiveinterval|expires?after(access|write)(nanos)?|refresh(after)?(write)?nanos");

    private KeptFields() {}

    /**
     * Whether the field's value may stay.
     *
     * @param className of the class that declares it, as the JVM writes it: {@code java/util/HashMap}
     */
    static boolean keeps(String className, String field, ValueType type) {
        String name = field.toLowerCase(Locale.ROOT);
        if (name.contains("hash") || HOLDERS.contains(className)) {
            return false;
        }
        if (MACHINERY.stream().anyMatch(className::startsWith)) {
            return true;
        }
        if (className.equals("java/lang/String") && name.equals("coder")) {
            return true;
        }
        boolean number = type == ValueType.INT || type == ValueType.LONG;
        return number && EXTENT.matcher(name).matches();
    }
}
