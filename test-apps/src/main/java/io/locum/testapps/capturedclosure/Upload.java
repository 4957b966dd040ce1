package io.locum.testapps.capturedclosure;

/** A file that somebody has sent. */
record Upload(String name, StringBuilder content) {

    private static final int LENGTH = 16_000;

    /** The upload with this number. */
    static Upload receive(int number) {
        StringBuilder content = new StringBuilder("upload " + number + ": ");
        content.setLength(LENGTH);
        return new Upload("file-" + number, content);
    }
}
