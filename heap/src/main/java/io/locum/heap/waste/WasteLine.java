package io.locum.heap.waste;

import java.util.Optional;

/**
 * One content, or one class.
 *
 * @param what the class; of an array, with its length: {@code int[100]}
 * @param text the beginning of a string
 * @param objects how many objects; of contents, the one that is kept too
 * @param bytes what these take
 * @param saved what could be saved of that
 * @param different how many different values there are; 0: not told
 * @param room places in the collections' arrays; 0: not told
 * @param used those of them that entries need
 */
public record WasteLine(
        String what,
        Optional<String> text,
        long objects,
        long bytes,
        long saved,
        long different,
        long room,
        long used) {}
