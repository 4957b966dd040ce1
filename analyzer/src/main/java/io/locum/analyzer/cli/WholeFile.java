package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * A file that is there whole or not at all: written beside its place and moved there, so that a full disk costs neither
 * an older file nor leaves half a new one. Readable by its owner alone, as what it tells of an application may be
 * confidential.
 */
final class WholeFile {

    private WholeFile() {}

    /**
     * Whether it can be written, as far as one can tell without writing: before work that takes minutes.
     *
     * @throws Cannot if not
     */
    static void check(Path file) throws Cannot {
        Path absolute = file.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new Cannot("cannot write " + file + ": it is a folder; give the name of a file");
        }
        Path folder = absolute.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Cannot("cannot write " + file + ": " + folder + " is no folder that this user may write to");
        }
    }

    /**
     * Writes it, replacing an older one.
     *
     * @throws Cannot if that fails
     */
    static void write(Path file, Consumer<Writer> content) throws Cannot {
        Path absolute = file.toAbsolutePath();
        try {
            Path folder = Files.createDirectories(absolute.getParent() == null ? absolute : absolute.getParent());
            Path unfinished = Files.createTempFile(folder, ".locum-", ".part");
            try {
                try (Writer out = Files.newBufferedWriter(unfinished)) {
                    content.accept(out);
                }
                Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | UncheckedIOException failed) {
            throw new Cannot("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }
}
