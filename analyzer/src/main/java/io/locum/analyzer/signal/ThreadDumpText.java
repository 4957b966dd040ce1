package io.locum.analyzer.signal;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.Deadlocks.Cycle;
import io.locum.analyzer.signal.Deadlocks.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the deadlocks that HotSpot appends to a thread dump: first each thread with what it waits for and who holds that,
 * then the stacks of the same threads.
 */
final class ThreadDumpText {

    private static final String FOUND = "Java-level deadlock:";
    private static final Pattern THREAD = Pattern.compile("\"(.+)\":");
    private static final Pattern WAITS = Pattern.compile("\\s+waiting .*\\((?:.*, )?an? ([^)]+)\\),?.*");
    private static final Pattern HELD = Pattern.compile("\\s*(?:in JNI, )?which is held by \"(.+)\"");
    private static final Pattern FRAME =
            Pattern.compile("\\s+at ([\\w.$<>/-]+)\\.([\\w$<>-]+)\\(([^)]*?)(?::(\\d+))?\\)");

    private ThreadDumpText() {}

    static List<Cycle> deadlocks(String dump) {
        List<Cycle> cycles = new ArrayList<>();
        int from = dump.indexOf(FOUND);
        while (from >= 0) {
            int next = dump.indexOf(FOUND, from + FOUND.length());
            List<Member> members = members(dump.substring(from, next < 0 ? dump.length() : next));
            if (members.size() > 1) {
                cycles.add(new Cycle(members));
            }
            from = next;
        }
        return cycles;
    }

    private static List<Member> members(String section) {
        Map<String, Half> threads = new LinkedHashMap<>();
        Half current = new Half();
        for (String line : section.lines().toList()) {
            Matcher thread = THREAD.matcher(line);
            Matcher waits = WAITS.matcher(line);
            Matcher held = HELD.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (thread.matches()) {
                current = threads.computeIfAbsent(thread.group(1), name -> new Half());
            } else if (waits.matches()) {
                current.lock = waits.group(1);
            } else if (held.matches()) {
                current.owner = held.group(1);
            } else if (frame.matches()) {
                current.frames.add(frame(frame));
            }
        }
        return threads.entrySet().stream()
                .filter(entry -> !entry.getValue().owner.isEmpty())
                .map(entry -> entry.getValue().member(entry.getKey()))
                .toList();
    }

    private static Frame frame(Matcher match) {
        if (match.group(3).endsWith("Native Method")) {
            return new Frame(match.group(1), match.group(2), -1, Frame.Kind.NATIVE);
        }
        return Frame.java(
                match.group(1), match.group(2), match.group(4) == null ? -1 : Integer.parseInt(match.group(4)));
    }

    /** What is known of a thread so far. */
    private static final class Half {

        private final List<Frame> frames = new ArrayList<>();
        private String lock = "";
        private String owner = "";

        Member member(String thread) {
            return new Member(thread, lock, owner, new CallStack(frames));
        }
    }
}
