package io.locum.heap;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a dump as a whole.
 *
 * @param time when it was written, as its header says
 * @param fileBytes the file's size; of a gzip'ed one, unpacked
 * @param idBytes 4 or 8
 * @param compressedReferences whether the dumped JVM stored references in four bytes, as concluded from the addresses
 * @param incomplete why this is not the whole dump: where it is cut or damaged, in a sentence for the user
 */
public record DumpInfo(
        Path file,
        Instant time,
        long fileBytes,
        int idBytes,
        boolean compressedReferences,
        Optional<String> incomplete) {}
