package io.locum.bench.peer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Steps over every record of a dump once, mapped: nobody who looks at every object can be faster. */
public final class Floor {

    private static final int HEAP_DUMP = 0x0C;

    private static final int HEAP_DUMP_SEGMENT = 0x1C;

    private Floor() {}

    /** Argument: the dump. */
    public static void main(String[] args) throws IOException {
        System.out.println("objects " + objects(Path.of(args[0])));
    }

    /** How many objects there are, classes included. */
    static long objects(Path dump) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(dump.toFile(), "r")) {
            return walk(new MappedDump(file.getChannel()));
        }
    }

    private static long walk(MappedDump dump) throws IOException {
        while (dump.u1() != 0) {
            // The name of the format ends with a zero.
        }
        SubRecords subRecords = new SubRecords(dump, dump.u4());
        dump.skip(Long.BYTES);
        long objects = 0;
        while (dump.position() < dump.size()) {
            int tag = dump.u1();
            dump.skip(Integer.BYTES);
            long end = Integer.toUnsignedLong(dump.u4()) + dump.position();
            if (tag == HEAP_DUMP || tag == HEAP_DUMP_SEGMENT) {
                objects += subRecords.until(end);
            } else {
                dump.skip(end - dump.position());
            }
        }
        return objects;
    }
}
