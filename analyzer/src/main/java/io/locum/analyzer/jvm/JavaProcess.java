package io.locum.analyzer.jvm;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A JVM on this host that can be seen by the current user.
 *
 * @param name main class or jar, without arguments; {@code ?} when the JVM hides it
 * @param user owner of the process, or {@code ?}
 */
public record JavaProcess(long pid, String name, String user, Optional<Instant> started) {

    /** All that can be seen, except this one, by pid. Costs a directory listing; touches no JVM. */
    public static List<JavaProcess> all() {
        long self = ProcessHandle.current().pid();
        List<JavaProcess> found = new ArrayList<>();
        for (VirtualMachineDescriptor descriptor : VirtualMachine.list()) {
            long pid = Long.parseLong(descriptor.id());
            if (pid != self) {
                found.add(describe(pid, nameOf(descriptor.displayName())));
            }
        }
        found.sort(Comparator.comparingLong(JavaProcess::pid));
        return found;
    }

    /**
     * The processes that a user means by a pid or by part of a name.
     *
     * @throws Cannot if nothing matches
     */
    public static List<JavaProcess> matching(String pidOrName) throws Cannot {
        if (pidOrName.chars().allMatch(Character::isDigit)) {
            return List.of(withPid(pidOrName));
        }
        List<JavaProcess> matching =
                all().stream().filter(p -> p.name().contains(pidOrName)).toList();
        if (matching.isEmpty()) {
            throw new Cannot("no running JVM has '" + pidOrName + "' in its name; `locum ps` lists those you can see");
        }
        return matching;
    }

    private static JavaProcess withPid(String digits) throws Cannot {
        Optional<Long> pid = parse(digits);
        if (pid.flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).isEmpty()) {
            throw new Cannot("there is no process " + digits + "; `locum ps` lists the JVMs you can see");
        }
        return all().stream().filter(p -> p.pid() == pid.get()).findFirst().orElseGet(() -> describe(pid.get(), "?"));
    }

    private static Optional<Long> parse(String digits) {
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static JavaProcess describe(long pid, String name) {
        Optional<ProcessHandle.Info> info = ProcessHandle.of(pid).map(ProcessHandle::info);
        return new JavaProcess(
                pid,
                name,
                info.flatMap(ProcessHandle.Info::user).orElse("?"),
                info.flatMap(ProcessHandle.Info::startInstant));
    }

    /** The first word of the command line that the JVM publishes; paths are shortened to the file's name. */
    private static String nameOf(String displayName) {
        String first = displayName.isBlank() ? "?" : displayName.trim().replaceFirst("\\s.*", "");
        return first.substring(first.lastIndexOf('/') + 1);
    }
}
