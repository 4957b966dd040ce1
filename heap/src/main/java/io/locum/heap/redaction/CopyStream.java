package io.locum.heap.redaction;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Goes through a file once and writes a copy of the same length, in which some bytes are zero. Bytes are read, kept or
 * blanked in turn. When the input ends, {@link EOFException} says so; a damaged gzip stream ends where the damage is.
 */
final class CopyStream {

    private static final int BUFFER = 1 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteBuffer view = ByteBuffer.wrap(buffer);
    private int next;
    private int end;
    private long passed;

    CopyStream(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** How many bytes have been passed. */
    long position() {
        return passed + next;
    }

    int u1() throws IOException {
        require(1);
        return buffer[next++] & 0xff;
    }

    int u2() throws IOException {
        require(2);
        next += 2;
        return view.getShort(next - 2) & 0xffff;
    }

    long u4() throws IOException {
        require(4);
        next += 4;
        return view.getInt(next - 4) & 0xffff_ffffL;
    }

    long u8() throws IOException {
        require(8);
        next += 8;
        return view.getLong(next - 8);
    }

    long id(int bytes) throws IOException {
        return bytes == 4 ? u4() : u8();
    }

    void keep(long count) throws IOException {
        pass(count, false);
    }

    void blank(long count) throws IOException {
        pass(count, true);
    }

    /** Writes what has been passed, and zeros for what was read but is less than a number. */
    void finish() throws IOException {
        Arrays.fill(buffer, next, end, (byte) 0);
        next = end;
        write();
        passed += next;
        next = 0;
        end = 0;
    }

    private void pass(long count, boolean blank) throws IOException {
        long left = count;
        while (left > 0) {
            require(1);
            int here = (int) Math.min(left, end - next);
            if (blank) {
                Arrays.fill(buffer, next, next + here, (byte) 0);
            }
            next += here;
            left -= here;
        }
    }

    private void require(int count) throws IOException {
        while (end - next < count) {
            write();
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            passed += next;
            next = 0;
            int read = read();
            if (read < 0) {
                throw new EOFException();
            }
            end += read;
        }
    }

    private int read() throws IOException {
        try {
            return in.read(buffer, end, buffer.length - end);
        } catch (EOFException | ZipException cut) {
            return -1;
        }
    }

    private void write() throws IOException {
        out.write(buffer, 0, next);
    }
}
