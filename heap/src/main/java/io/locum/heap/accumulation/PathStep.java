package io.locum.heap.accumulation;

/**
 * One object on the way from a root.
 *
 * @param via how the object before holds it: {@code listeners}, {@code static CACHE}, {@code [17]}, {@code (value)}; of
 *     the first, what sort of root it is
 * @param declaredBy the class that declares the field; empty where it is not a field
 * @param className its own class; of a class, that class's name
 * @param isClass whether it is a class, seen as the holder of its static fields
 * @param retained what would go with it, in bytes
 */
public record PathStep(String via, String declaredBy, String className, boolean isClass, long retained) {}
