package io.locum.heap.waste;

/**
 * A field through which objects are held, itself or by way of the JDK's collections.
 *
 * @param what the class of the objects
 * @param className the class that declares the field, or keeps the objects alive in more than one way; empty: no single
 *     object keeps them alive
 * @param field the field, with {@code static} before one of a class; empty: more than one, or none
 * @param objects how many objects
 * @param bytes what could be saved of these; of boxed numbers, what they take
 */
public record WasteHolder(String what, String className, String field, long objects, long bytes) {

    /** The field's bare name. */
    public String fieldName() {
        return field.replaceFirst("^static ", "");
    }

    /** {@code com.example.Order.currency}; the class alone where there is no single field. */
    public String place() {
        return className + (field.isEmpty() ? "" : "." + fieldName());
    }
}
