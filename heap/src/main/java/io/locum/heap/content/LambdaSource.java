package io.locum.heap.content;

import java.util.List;
import java.util.Optional;

/**
 * Where a lambda or a method reference is written.
 *
 * @param className the class it is written in; of a method reference, the class of the method
 * @param method the method it is written in, or the one that is referred to; empty where the dump does not tell
 * @param rawMethod the same as the JVM names it: {@code lambda$onOpen$0}
 * @param captures classes of the values it holds on to
 * @param capturedBytes what would go with one of them on average, in bytes
 */
public record LambdaSource(
        String className, Optional<String> method, String rawMethod, List<String> captures, long capturedBytes) {

    public LambdaSource {
        captures = List.copyOf(captures);
    }
}
