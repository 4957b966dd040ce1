package io.locum.heap.redaction;

import java.io.EOFException;
import java.io.IOException;

/**
 * One walk over all records of a dump. What is not understood is blanked: records of a kind that is not known, and those
 * whose length is not what their kind has.
 */
final class DumpWalk {

    private static final int UTF8 = 0x01;
    private static final int LOAD_CLASS = 0x02;
    private static final int FRAME = 0x04;
    private static final int TRACE = 0x05;
    private static final int START_THREAD = 0x0A;
    private static final int HEAP_DUMP = 0x0C;
    private static final int HEAP_DUMP_SEGMENT = 0x1C;

    private final CopyStream stream;
    private final Content content;
    private final int idBytes;
    private final HeapWalk heap;

    DumpWalk(CopyStream stream, DumpHeader header, Content content) {
        this.stream = stream;
        this.content = content;
        this.idBytes = header.idBytes();
        this.heap = new HeapWalk(stream, header, content);
    }

    /** Goes to the end of the file, whether or not the dump is whole. */
    void run() throws IOException {
        try {
            while (true) {
                int tag = stream.u1();
                stream.keep(4);
                record(tag, stream.u4());
            }
        } catch (EOFException end) {
            stream.finish();
        }
    }

    private void record(int tag, long length) throws IOException {
        switch (tag) {
            case UTF8 -> utf8(length);
            case LOAD_CLASS -> loadClass(length);
            case FRAME -> frame(length);
            case TRACE -> trace(length);
            case START_THREAD -> keepIf(length == 8 + 4L * idBytes, length);
            case HEAP_DUMP -> heap.segment(length, true);
            case HEAP_DUMP_SEGMENT -> heap.segment(length, false);
            default -> stream.blank(length);
        }
    }

    private void utf8(long length) throws IOException {
        if (length < idBytes) {
            stream.blank(length);
        } else {
            content.text(stream, stream.id(idBytes), length - idBytes);
        }
    }

    private void loadClass(long length) throws IOException {
        if (length != 8 + 2L * idBytes) {
            stream.blank(length);
            return;
        }
        stream.keep(4);
        long id = stream.id(idBytes);
        stream.keep(4);
        content.loaded(id, stream.id(idBytes));
    }

    private void frame(long length) throws IOException {
        if (length != 8 + 4L * idBytes) {
            stream.blank(length);
            return;
        }
        stream.keep(idBytes);
        content.named(stream.id(idBytes));
        content.named(stream.id(idBytes));
        content.named(stream.id(idBytes));
        stream.keep(8);
    }

    private void trace(long length) throws IOException {
        if (length < 12) {
            stream.blank(length);
            return;
        }
        stream.keep(8);
        long frames = stream.u4();
        keepIf(length == 12 + frames * idBytes, length - 12);
    }

    private void keepIf(boolean understood, long length) throws IOException {
        if (understood) {
            stream.keep(length);
        } else {
            stream.blank(length);
        }
    }
}
