package io.locum.agent.host;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the short files of {@code /proc} and of cgroups. One read is some microseconds. Not safe for threads. */
final class ProcText {
    private final byte[] buffer;

    ProcText(int longest) {
        this.buffer = new byte[longest];
    }

    /** The file's text, as much of it as fits; empty if it cannot be read. */
    Optional<String> read(String file) {
        try (RandomAccessFile open = new RandomAccessFile(file, "r")) {
            return Optional.of(reread(open));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The present text of a file that is kept open: the kernel makes it anew for each reading from its beginning. */
    String reread(RandomAccessFile open) throws IOException {
        open.seek(0);
        int length = Math.max(0, open.read(buffer));
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }
}
