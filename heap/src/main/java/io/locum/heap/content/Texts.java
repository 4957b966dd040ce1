package io.locum.heap.content;

import io.locum.heap.Heap;
import io.locum.heap.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads strings: compact ones in Latin-1 or UTF-16, and those of Java 8, which are arrays of chars. */
public final class Texts {

    private static final byte UTF16 = 1;

    private Texts() {}

    /** What a string says, cut after so many characters; empty when it is none. */
    public static Optional<String> of(FieldReader reader, int string, int most) {
        if (string == Heap.NONE || !reader.className(string).equals("java.lang.String")) {
            return Optional.empty();
        }
        int value = reader.reference(string, "value");
        if (value == Heap.NONE) {
            return Optional.empty();
        }
        if (reader.elementType(value) == ValueType.CHAR) {
            return Optional.of(chars(reader, value, most));
        }
        if (reader.number(string, "coder") == UTF16) {
            return Optional.of(utf16(reader.bytes(value, most * 2)));
        }
        return Optional.of(new String(reader.bytes(value, most), StandardCharsets.ISO_8859_1));
    }

    /** Java writes them in the order of the machine; of the two, the order that gives fewer exotic characters. */
    private static String utf16(byte[] bytes) {
        String little = new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16LE);
        String big = new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
        return low(little) >= low(big) ? little : big;
    }

    private static long low(String text) {
        return text.chars().filter(c -> c < 0x250).count();
    }

    private static String chars(FieldReader reader, int array, int most) {
        int length = Math.min(most, reader.length(array));
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) reader.bits(array, i));
        }
        return text.toString();
    }
}
