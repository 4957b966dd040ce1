package io.locum.heap.testing;

import io.locum.heap.ValueType;
import java.util.Locale;

/** The fields of some JDK classes, and how the JVM names classes. */
final class JavaClasses {

    private JavaClasses() {}

    /** Declares what a class of the JDK declares. */
    static void complete(DumpedClass type) {
        switch (type.name()) {
            case "java.lang.String" -> type.fields(ValueType.OBJECT, "value").fields(ValueType.INT, "hash");
            case "java.lang.Thread" -> type.fields(ValueType.OBJECT, "name").fields(ValueType.LONG, "tid");
            case "java.lang.ref.Reference" -> type.fields(ValueType.OBJECT, "referent", "queue", "next", "discovered");
            case "java.lang.ref.SoftReference" ->
                type.extending("java.lang.ref.Reference").fields(ValueType.LONG, "timestamp");
            case "java.lang.ref.WeakReference", "java.lang.ref.PhantomReference", "java.lang.ref.FinalReference" ->
                type.extending("java.lang.ref.Reference");
            case "java.lang.ref.Finalizer" ->
                type.extending("java.lang.ref.FinalReference").fields(ValueType.OBJECT, "next", "prev");
            case "jdk.internal.ref.Cleaner" -> type.extending("java.lang.ref.PhantomReference");
            case "java.util.WeakHashMap$Entry", "java.lang.ThreadLocal$ThreadLocalMap$Entry" ->
                type.extending("java.lang.ref.WeakReference");
            default -> {
                // All others declare what their instances set.
            }
        }
    }

    static String primitiveName(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** As a class file names it: {@code java/lang/String}, {@code [I}, {@code [Ljava/lang/String;}. */
    static String internalName(String sourceName) {
        return sourceName.endsWith("[]") ? "[" + descriptor(element(sourceName)) : sourceName.replace('.', '/');
    }

    private static String descriptor(String sourceName) {
        return switch (sourceName) {
            case "boolean" -> "Z";
            case "char" -> "C";
            case "float" -> "F";
            case "double" -> "D";
            case "byte" -> "B";
            case "short" -> "S";
            case "int" -> "I";
            case "long" -> "J";
            default -> sourceName.endsWith("[]") ? internalName(sourceName) : "L" + internalName(sourceName) + ";";
        };
    }

    private static String element(String arrayName) {
        return arrayName.substring(0, arrayName.length() - 2);
    }
}
