package io.locum.analyzer.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What Linux's {@code /proc} tells about a process. On other systems every answer is empty. */
final class ProcFs {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTEN = "0A";

    private final Path process;

    ProcFs(long pid) {
        process = Path.of("/proc", Long.toString(pid));
    }

    /** Whether the process has a HotSpot library mapped; empty when that cannot be read. */
    Optional<Boolean> isJvm() {
        try (Stream<String> maps = Files.lines(process.resolve("maps"), StandardCharsets.ISO_8859_1)) {
            return Optional.of(maps.anyMatch(line -> line.endsWith("/libjvm.so")));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The command line and the environment, where JVM options can stand; empty when they cannot be read. */
    String options() {
        return read("cmdline") + "\0" + read("environ");
    }

    /** The TCP ports on which the process listens, ascending. */
    Set<Integer> listeningPorts() {
        Set<String> sockets = socketInodes();
        Set<Integer> ports = new TreeSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : read(table).split("\n", -1)) {
                String[] columns = line.trim().split("\\s+", -1);
                if (columns.length > INODE && columns[STATE].equals(LISTEN) && sockets.contains(columns[INODE])) {
                    String address = columns[LOCAL_ADDRESS];
                    ports.add(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    private Set<String> socketInodes() {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                socketInode(descriptor).ifPresent(inodes::add);
            }
        } catch (IOException | RuntimeException gone) {
            return Set.of();
        }
        return inodes;
    }

    private static Optional<String> socketInode(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("socket:[")
                    ? Optional.of(target.substring("socket:[".length(), target.length() - 1))
                    : Optional.empty();
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(process.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }
}
