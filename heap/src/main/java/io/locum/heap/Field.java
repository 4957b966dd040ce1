package io.locum.heap;

/**
 * An instance field.
 *
 * @param name as in the source
 * @param declaredBy the binary name of the class that declares it
 * @param offset where its value lies among the bytes of an instance in the dump
 */
public record Field(String name, ValueType type, String declaredBy, int offset) {}
