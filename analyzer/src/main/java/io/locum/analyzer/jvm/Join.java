package io.locum.analyzer.jvm;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Joins a running JVM: loads the agent into it and waits for the agent's answer. Everything that would make the attempt
 * harmful is checked before.
 */
public final class Join {

    private static final int OLDEST_JAVA = 17;

    /** The agent answers when its probes are in place; on a large, busy application that takes seconds. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final JavaProcess target;
    private final Path locumJar;

    /** Nothing happens before {@link #start}. */
    public Join(JavaProcess target, Path locumJar) {
        this.target = target;
        this.locumJar = locumJar;
    }

    /**
     * Loads the agent with these options; {@code dir} is added.
     *
     * @param recordings folder in which the recording folder shall appear
     * @param beforehand told, before it happens, in one line what the target will feel of it, if anything
     * @return the recording folder, already being written
     * @throws Cannot for every reason why not, in one line
     */
    public Path start(Map<String, String> options, Path recordings, Consumer<String> beforehand) throws Cannot {
        SafeToAttach.check(target, locumJar);
        try (Staging staging = Staging.open(target, locumJar)) {
            Path reply = staging.reply();
            String text = new OptionText(options)
                    .with("dir", staging.recordingsIn(recordings).toString())
                    .with("reply", reply.toString())
                    .with("jar", staging.jar().toString())
                    .toString();
            load(staging.jar(), text, beforehand);
            return Path.of(await(reply));
        } catch (IOException failed) {
            throw new Cannot("cannot prepare to join " + target.pid() + ": " + failed.getMessage(), failed);
        }
    }

    /** Asks an agent that is recording to leave at once. The recording is completed soon afterwards. */
    public void stop() throws Cannot {
        try (Staging staging = Staging.open(target, locumJar)) {
            load(
                    staging.jar(),
                    new OptionText(Map.of("command", "stop"))
                            .with("jar", staging.jar().toString())
                            .toString(),
                    nothingToSay -> {});
        } catch (IOException failed) {
            throw new Cannot("cannot ask the agent in " + target.pid() + " to leave: " + failed.getMessage(), failed);
        }
    }

    private void load(Path jar, String options, Consumer<String> beforehand) throws Cannot {
        VirtualMachine machine = attach();
        try {
            Properties properties = machine.getSystemProperties();
            FirstJoin.warning(target.pid(), versionOf(properties), properties).ifPresent(beforehand);
            machine.loadAgent(jar.toString(), options);
        } catch (AgentLoadException | AgentInitializationException refused) {
            throw new Cannot(whyRefused(refused), refused);
        } catch (IOException gone) {
            throw new Cannot("process " + target.pid() + " ended or stopped answering while it was joined", gone);
        } finally {
            detach(machine);
        }
    }

    private VirtualMachine attach() throws Cannot {
        try {
            return VirtualMachine.attach(Long.toString(target.pid()));
        } catch (AttachNotSupportedException refused) {
            throw new Cannot(noAnswer(target), refused);
        } catch (IOException refused) {
            boolean permission = String.valueOf(refused.getMessage())
                    .toLowerCase(Locale.ROOT)
                    .matches(".*(not secure|permitted|denied).*");
            throw new Cannot(
                    permission
                            ? "no permission to join process " + target.pid() + "; run locum as its user or as root"
                            : "cannot join process " + target.pid() + ": " + refused.getMessage(),
                    refused);
        }
    }

    /** Why nothing can be asked of a process. */
    static String noAnswer(JavaProcess target) {
        return "process " + target.pid() + " does not answer the attach mechanism; is it a HotSpot JVM that is"
                + " neither stopped nor hanging?";
    }

    private int versionOf(Properties properties) throws Cannot {
        String version = properties.getProperty("java.specification.version", "0");
        int feature = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        if (feature < OLDEST_JAVA) {
            throw new Cannot("process " + target.pid() + " runs Java " + feature + "; Locum needs Java " + OLDEST_JAVA
                    + " or newer");
        }
        return feature;
    }

    private String whyRefused(Exception refused) {
        String message = String.valueOf(refused.getMessage());
        return message.contains("Dynamic agent loading is not enabled")
                ? "process " + target.pid() + " was started with -XX:-EnableDynamicAgentLoading; restart it without, or"
                        + " with -javaagent:" + locumJar
                : "process " + target.pid() + " did not accept the agent: " + message;
    }

    private String await(Path reply) throws IOException, Cannot {
        long deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
        while (System.nanoTime() - deadline < 0) {
            String answer = Files.exists(reply) ? Files.readString(reply) : "";
            if (answer.startsWith("recording ") && answer.endsWith("\n")) {
                return answer.substring("recording ".length()).trim();
            }
            if (answer.startsWith("refused ") && answer.endsWith("\n")) {
                throw new Cannot("process " + target.pid() + ": "
                        + answer.substring("refused ".length()).trim());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new Cannot("the agent in process " + target.pid() + " did not answer within " + ANSWER_WITHIN.toSeconds()
                + " s; see that process's standard error");
    }

    private static void detach(VirtualMachine machine) {
        try {
            machine.detach();
        } catch (IOException alreadyGone) {
            // The target closed the connection first; there is nothing left to release.
        }
    }

    /**
     * The folder through which the target answers, and a jar that the target can read.
     *
     * @param stranger the target's user, where root joins somebody else's JVM
     */
    private record Staging(JavaProcess target, Path folder, Path jar, Optional<UserPrincipal> stranger)
            implements AutoCloseable {

        private static final FileAttribute<?> OWNER_ONLY =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

        static Staging open(JavaProcess target, Path jar) throws IOException {
            Path folder = Files.createTempDirectory("locum-join", OWNER_ONLY);
            Optional<UserPrincipal> stranger = otherUser(target);
            if (stranger.isEmpty()) {
                return new Staging(target, folder, jar, stranger);
            }
            Path readable = Files.copy(jar, folder.resolve("locum.jar"));
            Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("r--------"));
            Files.setOwner(readable, stranger.get());
            Files.setOwner(folder, stranger.get());
            return new Staging(target, folder, readable, stranger);
        }

        Path reply() {
            return folder.resolve("reply");
        }

        /** A folder that the target can write to: this one, or for another user's JVM one inside it. */
        Path recordingsIn(Path wanted) throws IOException {
            Path absolute = wanted.toAbsolutePath();
            if (stranger.isEmpty()) {
                return absolute;
            }
            Path own = Files.createDirectories(absolute.resolve("pid-" + target.pid()));
            return Files.setOwner(own, stranger.get());
        }

        private static Optional<UserPrincipal> otherUser(JavaProcess target) throws IOException {
            if (target.user().equals("?") || target.user().equals(System.getProperty("user.name"))) {
                return Optional.empty();
            }
            return Optional.of(
                    Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(target.user()));
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(reply());
            Files.deleteIfExists(folder.resolve("locum.jar"));
            Files.deleteIfExists(folder);
        }
    }
}
