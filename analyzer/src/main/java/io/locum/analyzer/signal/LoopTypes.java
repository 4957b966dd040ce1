package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what sort of loop one is, by the classes that a public framework waits in and by the names it gives its
 * threads. The first line of {@code loops.txt} that fits decides. Immutable; costs a walk over the table per loop.
 */
final class LoopTypes {

    private static final String THREAD = "thread:";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<Line> lines;

    private record Line(String pattern, String framework, LoopRole role) {

        boolean fits(String name, List<String> classes) {
            return pattern.startsWith(THREAD)
                    ? fitsName(
                            NUMBER.matcher(name).replaceAll("#"),
                            pattern.substring(THREAD.length()).split("\\*", -1))
                    : classes.stream().anyMatch(this::fitsClass);
        }

        /** Whether a name begins with the first part, and the others follow in it. */
        private static boolean fitsName(String name, String[] parts) {
            int from = 0;
            for (String part : parts) {
                int at = name.indexOf(part, from);
                if (at < 0 || (from == 0 && at > 0 && !parts[0].isEmpty())) {
                    return false;
                }
                from = at + part.length();
            }
            return true;
        }

        /** Libraries are often shaded: their packages then stand within others. */
        private boolean fitsClass(String className) {
            return className.startsWith(pattern) || className.contains("." + pattern);
        }
    }

    private LoopTypes(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The frameworks of {@code loops.txt}. */
    static LoopTypes known() {
        try (InputStream in = LoopTypes.class.getResourceAsStream("loops.txt")) {
            if (in == null) {
                throw new IllegalStateException("loops.txt is missing beside " + LoopTypes.class);
            }
            return new LoopTypes(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LoopTypes::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading loops.txt", e);
        }
    }

    /**
     * The type of a loop.
     *
     * @param name its thread's name
     * @param sources the classes of what it waits on and of its thread; empty when unknown
     * @param stack of its thread when it was found; empty when unknown
     */
    LoopType of(LoopKind kind, String name, List<String> sources, CallStack stack) {
        List<String> classes = new ArrayList<>(sources);
        Stream<Frame> frames = stack.frames().stream();
        frames.map(Frame::className).forEach(classes::add);
        return lines.stream()
                .filter(line -> line.fits(name, classes))
                .findFirst()
                .map(line -> LoopType.of(kind, line.framework(), line.role(), name))
                .orElseGet(() -> LoopType.of(kind, "", kind.usualRole(), name));
    }

    private static Line line(String text) {
        String[] parts = text.split(" \\| ", -1);
        return new Line(
                parts[0],
                parts[1],
                LoopRole.valueOf(parts[2].strip().toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
