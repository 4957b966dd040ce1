package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The user's load command, run by the shell once the application is ready. */
final class ShellLoad {

    private static final long KILL_AFTER_SECONDS = 5;

    private final String command;
    private final Process process;

    private ShellLoad(String command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Runs it with {@code {port}} replaced and {@code PORT} set. */
    static ShellLoad start(String template, int port) throws Cannot {
        String command = template.replace("{port}", Integer.toString(port));
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).inheritIO();
        builder.environment().put("PORT", Integer.toString(port));
        try {
            return new ShellLoad(command, builder.start());
        } catch (IOException failed) {
            throw new Cannot("cannot run '" + command + "': " + failed.getMessage(), failed);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What to tell the user when it has ended badly. */
    Optional<String> failure() {
        return process.isAlive() || process.exitValue() == 0
                ? Optional.empty()
                : Optional.of("the load command '" + command + "' ended with exit code " + process.exitValue()
                        + "; the report shows what was recorded until then");
    }

    /** Ends it and what it started, if it still runs. */
    void stop() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(KILL_AFTER_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
