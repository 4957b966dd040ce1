package io.locum.heap.hprof;

import io.locum.heap.UnusableDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The beginning of a dump.
 *
 * @param bytes the whole file, with ids as long as the header says
 * @param time when the dump was written
 * @param end where the first record begins
 */
public record DumpHeader(DumpBytes bytes, Instant time, long end) {

    private static final String MAGIC = "JAVA PROFILE 1.0.";

    /** No version's name is longer. */
    private static final int LONGEST_NAME = 32;

    private static final int AFTER_NAME = 12;

    /**
     * Maps a file and reads its header.
     *
     * @param file what is read
     * @param named how the user knows it
     * @throws UnusableDump when it is empty, cut within its header, or something else
     */
    public static DumpHeader of(Path file, Path named) throws UnusableDump, IOException {
        DumpBytes bytes = DumpBytes.map(file);
        if (bytes.size() == 0) {
            throw new UnusableDump(named + " is empty: whoever wrote it failed, perhaps for want of disk space;"
                    + " write the dump again, jcmd <pid> GC.heap_dump <file>");
        }
        String start = start(bytes);
        if (!start.startsWith(MAGIC.substring(0, Math.min(MAGIC.length(), start.length())))) {
            throw new UnusableDump(named + " is " + Foreign.nameOf(start)
                    + "; Locum reads HPROF heap dumps, as jcmd <pid> GC.heap_dump <file> writes them");
        }
        int name = start.indexOf('\0');
        if (name < 0 || bytes.size() < name + 1L + AFTER_NAME) {
            throw new UnusableDump(named + " ends within its header, after " + bytes.size()
                    + " bytes; write the dump again, jcmd <pid> GC.heap_dump <file>");
        }
        int idBytes = bytes.i4(name + 1L);
        if (idBytes != 4 && idBytes != 8) {
            throw new UnusableDump(named + " says its ids have " + idBytes
                    + " bytes, but only 4 or 8 are possible: its header is damaged; write the dump again");
        }
        Instant time = Instant.ofEpochMilli(bytes.i8(name + 5L));
        return new DumpHeader(bytes.withIds(idBytes), time, name + 1L + AFTER_NAME);
    }

    private static String start(DumpBytes bytes) {
        byte[] start = new byte[(int) Math.min(LONGEST_NAME, bytes.size())];
        bytes.copy(0, start, 0, start.length);
        return new String(start, StandardCharsets.ISO_8859_1);
    }
}
