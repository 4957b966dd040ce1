package io.locum.testapps.threadlocalleak;

/** Parses one document, with a buffer for each thread that takes part. */
final class Parser {

    private static final int BUFFER = 4_000;

    private final ThreadLocal<Buffer> buffer = ThreadLocal.withInitial(Buffer::new);

    int parse(String document) {
        Buffer mine = buffer.get();
        document.getChars(0, document.length(), mine.characters, 0);
        return mine.owner().hashCode() + mine.characters[0];
    }

    void close() {
        buffer.remove();
    }

    /** Knows its parser, which knows the thread local: nobody can ever find that the parser is gone. */
    private final class Buffer {
        final char[] characters = new char[BUFFER];

        Parser owner() {
            return Parser.this;
        }
    }
}
