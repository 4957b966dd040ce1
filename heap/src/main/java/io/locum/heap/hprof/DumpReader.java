package io.locum.heap.hprof;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads a dump for the first time, from end to end, and checks every length on the way. Where a file is cut or damaged,
 * what was read until then stays, and reading goes on where records can be made out again.
 *
 * <p>Writers get the length of a heap segment wrong: it is 0 or garbage in the last one, and of a single segment of more
 * than 4 GB only the lower 32 bits are left. So the records within decide where it ends: a record across the end that
 * the length says, with nothing at that end that looks like the file's next record, means that the length is wrong.
 */
public final class DumpReader {

    private static final int RECORD_HEAD = 9;

    /** How many bytes lie between two reports of progress. */
    private static final long REPORT_EVERY = 1 << 24;

    private final DumpBytes bytes;
    private final DumpSink sink;
    private final LongConsumer progress;
    private final RecordLength lengths;
    private final HeapExtents extents = new HeapExtents();
    private final int id;
    private Optional<String> damage = Optional.empty();
    private long reportAt;
    private boolean single;

    /** Reads nothing yet. The progress is told places in the file. */
    public DumpReader(DumpBytes bytes, DumpSink sink, LongConsumer progress) {
        this.bytes = bytes;
        this.sink = sink;
        this.progress = progress;
        this.lengths = new RecordLength(bytes);
        this.id = bytes.idBytes();
    }

    /** Reads from the first record on. */
    public HeapExtents read(long from) {
        long at = from;
        boolean ended = false;
        while (at < bytes.size()) {
            if (at + RECORD_HEAD > bytes.size()) {
                cut(at);
                break;
            }
            ended |= bytes.u1(at) == Tag.HEAP_END;
            at = fileRecord(at);
        }
        if (!ended && damage.isEmpty() && !endsWithHeap(from)) {
            cut(bytes.size());
        }
        return extents;
    }

    /** Dumps of one segment have no record that says they end. */
    private boolean endsWithHeap(long from) {
        return extents.count() > 0 && bytes.size() > from && extents.end() == bytes.size() && single;
    }

    /** Why this is not the whole dump, in a sentence for users. */
    public Optional<String> damage() {
        return damage;
    }

    private long fileRecord(long at) {
        int tag = bytes.u1(at);
        long body = at + RECORD_HEAD;
        long length = bytes.u4(at + 5);
        if (Tag.isHeap(tag)) {
            single = tag == Tag.HEAP;
            return heap(body, length, tag);
        }
        if (body + length > bytes.size()) {
            if (Tag.isOfFile(tag)) {
                cut(at);
            } else {
                damaged(at);
            }
            return bytes.size();
        }
        describe(tag, body, length);
        return body + length;
    }

    private void describe(int tag, long body, long length) {
        if (tag == Tag.NAME && length >= id) {
            sink.name(bytes.id(body), body + id, (int) Math.min(Integer.MAX_VALUE, length - id));
        } else if (tag == Tag.LOADED_CLASS && length >= 8 + 2L * id) {
            sink.loadedClass(bytes.i4(body), bytes.id(body + 4), bytes.id(body + 8 + id));
        } else if (tag == Tag.FRAME && length >= 8 + 4L * id) {
            sink.frame(body);
        } else if (tag == Tag.TRACE && length >= 12) {
            long frames = Math.min(bytes.u4(body + 8), (length - 12) / id);
            sink.trace(body, (int) Math.min(Integer.MAX_VALUE, frames));
        }
    }

    /** Reads a heap segment; answers where the next record of the file begins. */
    private long heap(long body, long length, int tag) {
        long end = believable(body, length);
        long start = body;
        long at = body;
        while (at < end) {
            report(at);
            at = objects(at, end);
            long next = lengths.end(at, bytes.size());
            if (next > end) {
                if (startsRecord(end)) {
                    damaged(at);
                    break;
                }
                end = longer(end, next, tag);
            } else if (next < 0) {
                extents.add(start, at);
                return afterDamage(at, end, next);
            }
            show(at);
            at = next;
            if (at == end && end < bytes.size() && tag == Tag.HEAP && !startsRecord(end)) {
                end = longer(end, end + 1, tag);
            }
        }
        extents.add(start, at);
        return Math.max(at, Math.min(end, bytes.size()));
    }

    /**
     * Shows instances and arrays as long as one follows the other and there is nothing to decide: they lie in one window
     * and end before the segment does. Answers where the first other record begins. Nearly all of a dump is read here.
     */
    private long objects(long from, long end) {
        ByteBuffer window = bytes.window(from);
        int at = DumpBytes.within(from);
        long base = from - at;
        int head = 9 + 2 * id;
        int limit = (int) Math.min(Math.min(end - base, window.limit()), at + REPORT_EVERY);
        while (at + head <= limit) {
            int tag = window.get(at);
            int count;
            long length;
            if (tag == Tag.INSTANCE) {
                count = window.getInt(at + 5 + 2 * id);
                length = head + (long) count;
            } else if (tag == Tag.OBJECT_ARRAY) {
                count = window.getInt(at + 5 + id);
                length = head + (long) count * id;
            } else if (tag == Tag.PRIMITIVE_ARRAY) {
                int each = TypeSize.ofPrimitive(window.get(at + 9 + id));
                count = each == 0 ? -1 : window.getInt(at + 5 + id);
                length = 10 + id + (long) count * each;
            } else {
                break;
            }
            if (count < 0 || length >= limit - at) {
                break;
            }
            sink.object(id == 8 ? window.getLong(at + 1) : window.getInt(at + 1) & 0xffff_ffffL);
            at += (int) length;
        }
        return base + at;
    }

    /** Where the segment ends as far as its length can be believed. */
    private long believable(long body, long length) {
        long end = body + length;
        boolean empty = length == 0 && body < bytes.size() && !startsRecord(body);
        return empty || end > bytes.size() ? bytes.size() : end;
    }

    /** The next end that is possible: of a single segment, 4 GB further on; else that of the file. */
    private long longer(long end, long atLeast, int tag) {
        long next = end;
        while (tag == Tag.HEAP && next < atLeast) {
            next += 1L << 32;
        }
        return next > end && next <= bytes.size() ? next : bytes.size();
    }

    /** A record that cannot be: the segment was shorter than its length, or the file is cut or damaged here. */
    private long afterDamage(long at, long end, long kind) {
        if (startsRecord(at)) {
            return at;
        }
        if (kind == RecordLength.CUT && end == bytes.size()) {
            cut(at);
        } else {
            damaged(at);
        }
        return end;
    }

    /** Whether here the file ends or a record of the file seems to begin. */
    private boolean startsRecord(long at) {
        if (at == bytes.size()) {
            return true;
        }
        if (at + RECORD_HEAD > bytes.size()) {
            return false;
        }
        int tag = bytes.u1(at);
        long length = bytes.u4(at + 5);
        return switch (tag) {
            case Tag.HEAP_END -> length == 0;
            case Tag.HEAP, Tag.HEAP_SEGMENT -> at + RECORD_HEAD + length <= bytes.size();
            default -> Tag.isOfFile(tag) && length >= 4 && at + RECORD_HEAD + length <= bytes.size() && plain(at, tag);
        };
    }

    /** Tags of names and frames are those of roots too; what tells them is the time in their head, which is 0. */
    private boolean plain(long at, int tag) {
        return tag > Tag.ROOT_THREAD || bytes.i4(at + 1) == 0;
    }

    private void show(long at) {
        int tag = bytes.u1(at);
        if (HeapRecords.isObject(tag)) {
            sink.object(bytes.id(at + 1));
        } else if (tag == Tag.CLASS) {
            sink.classRecord(bytes.id(at + 1), at);
        } else {
            root(tag, at);
        }
    }

    private void root(int tag, long at) {
        long behind = at + 1 + id;
        switch (tag) {
            case Tag.HEAP_INFO, Tag.UNREACHABLE -> {}
            case Tag.ROOT_NATIVE_STACK, Tag.ROOT_THREAD_BLOCK -> sink.root(tag, bytes.id(at + 1), bytes.i4(behind), -1);
            case Tag.ROOT_JNI_LOCAL, Tag.ROOT_JAVA_FRAME, Tag.ROOT_THREAD, Tag.ROOT_JNI_MONITOR ->
                sink.root(tag, bytes.id(at + 1), bytes.i4(behind), bytes.i4(behind + 4));
            default -> sink.root(tag, bytes.id(at + 1), -1, -1);
        }
    }

    private void report(long at) {
        if (at >= reportAt) {
            progress.accept(at);
            reportAt = at + REPORT_EVERY;
        }
    }

    private void cut(long at) {
        note("The dump is cut off after " + grouped(bytes.size()) + " bytes: what came behind byte " + grouped(at)
                + " is missing.");
    }

    private void damaged(long at) {
        note("The dump is damaged at byte " + grouped(at) + ": objects from there on may be missing.");
    }

    private void note(String reason) {
        if (damage.isEmpty()) {
            damage = Optional.of(reason);
        }
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
