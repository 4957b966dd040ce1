package io.locum.heap.accumulation;

import io.locum.heap.content.LambdaSource;
import java.util.Optional;

/**
 * What has piled up. Types come from a sample of the entries where there are many.
 *
 * @param count how many
 * @param type the most common class; of lambdas, {@code com.example.Chat$$Lambda}
 * @param share how many of the entries are of this class, 0 to 1
 * @param keyType the most common class of the keys; empty where there are none
 * @param lambda where the entries are lambdas: where they are written and what they hold on to
 * @param held the class that most of the entries' bytes belong to, where one stands out: {@code byte[]}
 */
public record Entries(
        long count, String type, double share, String keyType, Optional<LambdaSource> lambda, Optional<String> held) {

    /** The simple name of the type, as people say it. */
    public String simpleType() {
        return simple(type);
    }

    /** {@code Chat$Message} of {@code com.example.Chat$Message}. */
    public static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
