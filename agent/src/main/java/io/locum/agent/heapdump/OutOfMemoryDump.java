package io.locum.agent.heapdump;

import java.nio.file.Path;

/**
 * Has the JVM write a dump into the recording when it first throws OutOfMemoryError, unless the application has said
 * itself whether and where it wants one.
 */
final class OutOfMemoryDump {
    private static final String WHETHER = "HeapDumpOnOutOfMemoryError";
    private static final String WHERE = "HeapDumpPath";

    private final HeapDumper jvm;
    private boolean armed;

    OutOfMemoryDump(HeapDumper jvm) {
        this.jvm = jvm;
    }

    /** Returns whether the flags are set now. */
    boolean arm(Path file) {
        if (Boolean.parseBoolean(jvm.flag(WHETHER)) || !jvm.flag(WHERE).isEmpty()) {
            return false;
        }
        jvm.setFlag(WHERE, file.toString());
        armed = true;
        jvm.setFlag(WHETHER, "true");
        return true;
    }

    /** Puts the flags back. */
    void disarm() {
        if (armed) {
            armed = false;
            jvm.setFlag(WHETHER, "false");
            jvm.setFlag(WHERE, "");
        }
    }
}
