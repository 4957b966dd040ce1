package io.locum.heap.redaction;

import io.locum.heap.UnusableDump;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a dump begins with.
 *
 * @param fileBytes how long the dump is, {@link Long#MAX_VALUE} where it is packed
 */
record DumpHeader(int idBytes, long fileBytes) {

    private static final String FORMAT = "JAVA PROFILE 1.0.";
    private static final int LONGEST = 32;

    /** Passes the header. */
    static DumpHeader read(CopyStream stream, Path dump, long fileBytes) throws IOException, UnusableDump {
        try {
            if (!format(stream).startsWith(FORMAT)) {
                throw noDump(dump);
            }
            long idBytes = stream.u4();
            stream.keep(8);
            if (idBytes != 4 && idBytes != 8) {
                throw new UnusableDump(dump + " has ids of " + idBytes + " bytes; write the dump again");
            }
            return new DumpHeader((int) idBytes, fileBytes);
        } catch (EOFException end) {
            throw new UnusableDump(dump + " ends before any object; write the dump again", end);
        }
    }

    private static String format(CopyStream stream) throws IOException {
        StringBuilder text = new StringBuilder();
        int next = stream.u1();
        while (next != 0 && text.length() < LONGEST) {
            text.append((char) next);
            next = stream.u1();
        }
        return text.toString();
    }

    private static UnusableDump noDump(Path file) {
        return new UnusableDump(file + " is no heap dump in the HPROF format; write one with jcmd <pid> GC.heap_dump");
    }
}
