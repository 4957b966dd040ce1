package io.locum.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads HTTP responses with a Content-Length, without allocating anything. */
final class Response {

    /** In lower case; matched against the end of a header's name, wherever it stands. */
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Response() {}

    /**
     * Whether the bytes from 0 to the buffer's position hold a whole response.
     *
     * @throws IOException if the status is not 200, or there is no length
     */
    static boolean isComplete(ByteBuffer received) throws IOException {
        int end = find(received, END_OF_HEAD, received.position());
        if (end < 0) {
            return false;
        }
        if (find(received, OK, OK.length) != 0) {
            throw new IOException("a response other than 200: " + text(received, end));
        }
        int length = find(received, LENGTH, end);
        if (length < 0) {
            throw new IOException("a response without a length: " + text(received, end));
        }
        return received.position() >= end + END_OF_HEAD.length + number(received, length + LENGTH.length);
    }

    /** Where the word first stands among the first bytes, or -1; letters of the word match those of either case. */
    private static int find(ByteBuffer bytes, byte[] word, int limit) {
        for (int start = 0; start + word.length <= limit; start++) {
            int matched = 0;
            while (matched < word.length && matches(bytes.get(start + matched), word[matched])) {
                matched++;
            }
            if (matched == word.length) {
                return start;
            }
        }
        return -1;
    }

    private static boolean matches(byte found, byte wanted) {
        return found == wanted || (found >= 'A' && found <= 'Z' && found - 'A' + 'a' == wanted);
    }

    private static int number(ByteBuffer bytes, int start) {
        int number = 0;
        int at = start;
        while (bytes.get(at) == ' ') {
            at++;
        }
        while (bytes.get(at) >= '0' && bytes.get(at) <= '9') {
            number = number * 10 + bytes.get(at) - '0';
            at++;
        }
        return number;
    }

    private static String text(ByteBuffer bytes, int length) {
        byte[] head = new byte[length];
        bytes.get(0, head);
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}
