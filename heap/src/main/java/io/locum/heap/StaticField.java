package io.locum.heap;

/**
 * A static field and its value.
 *
 * @param value of a reference: the object's number, or {@link Heap#NONE}; of a primitive: its bits, as
 *     {@code Float.floatToRawIntBits} and {@code Double.doubleToRawLongBits} give them
 */
public record StaticField(String name, ValueType type, long value) {}
