package io.locum.bench.peer;

import java.io.IOException;

/**
 * Steps over the records within a heap dump segment.
 *
 * @param idBytes the size of ids, 4 or 8
 */
record SubRecords(MappedDump dump, int idBytes) {

    private static final int OBJECT = 2;

    /** The size of a value by its type's code; 0: there is no such type. */
    private static final int[] VALUE_BYTES = {0, 0, 0, 0, 1, 2, 4, 8, 1, 2, 4, 8};

    /** Steps over all records up to there, and returns how many are objects. */
    long until(long end) throws IOException {
        long objects = 0;
        while (dump.position() < end) {
            objects += next(dump.u1());
        }
        return objects;
    }

    private int next(int tag) throws IOException {
        switch (tag) {
            case 0xFF, 0x05, 0x07 -> dump.skip(idBytes);
            case 0x01 -> dump.skip(2L * idBytes);
            case 0x02, 0x03, 0x08 -> dump.skip(idBytes + 8L);
            case 0x04, 0x06 -> dump.skip(idBytes + 4L);
            case 0x20 -> {
                classDump();
                return 1;
            }
            case 0x21 -> {
                dump.skip(2L * idBytes + 4);
                dump.skip(Integer.toUnsignedLong(dump.u4()));
                return 1;
            }
            case 0x22 -> {
                dump.skip(idBytes + 4L);
                long length = Integer.toUnsignedLong(dump.u4());
                dump.skip(idBytes + length * idBytes);
                return 1;
            }
            case 0x23 -> {
                dump.skip(idBytes + 4L);
                long length = Integer.toUnsignedLong(dump.u4());
                dump.skip(length * bytes(dump.u1()));
                return 1;
            }
            default -> throw new IOException("a record of kind " + tag + " before " + dump.position());
        }
        return 0;
    }

    private void classDump() throws IOException {
        dump.skip(7L * idBytes + 8);
        for (int constant = dump.u2(); constant > 0; constant--) {
            dump.skip(2);
            dump.skip(bytes(dump.u1()));
        }
        for (int field = dump.u2(); field > 0; field--) {
            dump.skip(idBytes);
            dump.skip(bytes(dump.u1()));
        }
        dump.skip(dump.u2() * (idBytes + 1L));
    }

    private int bytes(int type) {
        return type == OBJECT ? idBytes : VALUE_BYTES[type];
    }
}
