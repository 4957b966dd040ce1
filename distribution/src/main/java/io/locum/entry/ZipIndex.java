package io.locum.entry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Where each file lies in a zip that is in memory, so that one is inflated without those before it: the JDK opens a zip
 * within a zip only as a stream. Reads what build tools write: stored and deflated entries, less than 4 GB, no comment at
 * the end longer than the archive. Field offsets are those of PKWARE's APPNOTE 6.3. Immutable.
 */
final class ZipIndex {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DIRECTORY_ENTRY_BYTES = 46;
    private static final int FILE_HEADER_BYTES = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** The place of its directory entry, by each file's name. */
    private final Map<String, Integer> entries;

    private ZipIndex(Map<String, Integer> entries) {
        this.entries = entries;
    }

    /**
     * Reads the directory.
     *
     * @throws IOException if it is not a zip
     */
    static ZipIndex of(byte[] zip) throws IOException {
        try {
            ByteBuffer bytes = littleEndian(zip);
            int end = zip.length - END_BYTES;
            while (bytes.getInt(end) != END_OF_DIRECTORY) {
                end--;
            }
            int count = bytes.getShort(end + 10) & 0xffff;
            int at = bytes.getInt(end + 16);
            Map<String, Integer> entries = new HashMap<>(2 * count);
            for (int i = 0; i < count; i++) {
                if (bytes.getInt(at) != DIRECTORY_ENTRY) {
                    throw new IOException("a nested jar's directory is damaged");
                }
                int nameLength = bytes.getShort(at + 28) & 0xffff;
                String name = new String(zip, at + DIRECTORY_ENTRY_BYTES, nameLength, StandardCharsets.UTF_8);
                if (!name.endsWith("/")) {
                    entries.put(name, at);
                }
                at += DIRECTORY_ENTRY_BYTES
                        + nameLength
                        + (bytes.getShort(at + 30) & 0xffff)
                        + (bytes.getShort(at + 32) & 0xffff);
            }
            return new ZipIndex(entries);
        } catch (IndexOutOfBoundsException notInside) {
            throw new IOException("a nested jar is damaged", notInside);
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    /**
     * A file's content.
     *
     * @param zip what the index was made of
     * @throws IOException if it is damaged, or there is no such file
     */
    byte[] read(byte[] zip, String name) throws IOException {
        Integer entry = entries.get(name);
        if (entry == null) {
            throw new IOException("there is no " + name);
        }
        try {
            ByteBuffer bytes = littleEndian(zip);
            int method = bytes.getShort(entry + 10);
            int packed = bytes.getInt(entry + 20);
            byte[] content = new byte[bytes.getInt(entry + 24)];
            int header = bytes.getInt(entry + 42);
            int start = header
                    + FILE_HEADER_BYTES
                    + (bytes.getShort(header + 26) & 0xffff)
                    + (bytes.getShort(header + 28) & 0xffff);
            if (method == STORED) {
                System.arraycopy(zip, start, content, 0, content.length);
            } else if (method == DEFLATED) {
                inflate(zip, start, packed, content);
            } else {
                throw new IOException("it is packed with method " + method);
            }
            return content;
        } catch (DataFormatException | IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw new IOException(name + " is damaged", damaged);
        }
    }

    private static void inflate(byte[] zip, int start, int packed, byte[] content) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, start, packed);
            int done = 0;
            while (done < content.length) {
                int more = inflater.inflate(content, done, content.length - done);
                if (more == 0) {
                    throw new DataFormatException("cut off");
                }
                done += more;
            }
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer littleEndian(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }
}
