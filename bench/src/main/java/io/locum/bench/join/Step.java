package io.locum.bench.join;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import java.io.IOException;
import java.nio.file.Path;

/** Something that is done to a running server. */
enum Step {
    NOTHING("nothing: `jcmd VM.version`"),
    JFR_START("JFR starts: `jcmd JFR.start`, first time"),
    JFR_STOP("JFR stops"),
    JFR_START_AGAIN("JFR starts, second time"),
    LOCUM_JOINS("Locum joins, first time"),
    LOCUM_LEAVES("Locum leaves"),
    LOCUM_JOINS_AGAIN("Locum joins, second time");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** Does it, and returns when it is done; the recording goes to the folder. */
    void take(long pid, Build build, Path folder) throws InterruptedException {
        take(pid, build, folder, "");
    }

    /** The same, where Locum joins with more options, each after a comma. */
    void take(long pid, Build build, Path folder, String options) throws InterruptedException {
        switch (this) {
            case NOTHING -> jcmd(pid, "VM.version");
            case JFR_START, JFR_START_AGAIN -> jcmd(pid, "JFR.start", "name=bench", "settings=default");
            case JFR_STOP -> jcmd(pid, "JFR.stop", "name=bench");
            case LOCUM_JOINS, LOCUM_JOINS_AGAIN -> load(pid, build, "dir=" + folder + options);
            case LOCUM_LEAVES -> load(pid, build, "command=stop");
        }
    }

    private static void jcmd(long pid, String... words) throws InterruptedException {
        String[] arguments = new String[words.length + 1];
        arguments[0] = String.valueOf(pid);
        System.arraycopy(words, 0, arguments, 1, words.length);
        try (Child jcmd = Child.tool("jcmd", arguments)) {
            jcmd.rest();
            jcmd.await();
        }
    }

    private static void load(long pid, Build build, String options) {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                machine.loadAgent(build.jar().toString(), options);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException | IOException e) {
            throw new IllegalStateException("joining the server with " + options, e);
        }
    }
}
