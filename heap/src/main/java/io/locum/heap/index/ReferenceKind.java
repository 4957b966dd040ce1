package io.locum.heap.index;

import io.locum.heap.Dominators.Strength;

/** How an instance holds its {@code referent}: the classes under {@code java.lang.ref.Reference}. */
public enum ReferenceKind {
    STRONG("", Strength.STRONG),
    SOFT("java.lang.ref.SoftReference", Strength.SOFT),
    WEAK("java.lang.ref.WeakReference", Strength.WEAK),
    FINAL("java.lang.ref.FinalReference", Strength.FINALIZER),
    PHANTOM("java.lang.ref.PhantomReference", Strength.PHANTOM);

    static final String DECLARING_CLASS = "java.lang.ref.Reference";
    static final String FIELD = "referent";

    private static final ReferenceKind[] ALL = values();

    private final String className;
    private final Strength strength;

    ReferenceKind(String className, Strength strength) {
        this.className = className;
        this.strength = strength;
    }

    public Strength strength() {
        return strength;
    }

    /** The kind of which this is the class in the JDK; {@link #STRONG} for all others. */
    static ReferenceKind ofClass(String name) {
        for (ReferenceKind kind : ALL) {
            if (kind.className.equals(name)) {
                return kind;
            }
        }
        return STRONG;
    }
}
