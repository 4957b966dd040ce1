package io.locum.agent.heapdump;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.nio.file.Path;

/** What the JVM can do about heap dumps. */
interface HeapDumper {
    /** Collects garbage and writes what is alive into a file that does not exist yet; the JVM stands still meanwhile. */
    void dumpLive(Path file) throws IOException;

    /** The value of a flag of the JVM's; empty where none is set. */
    String flag(String name);

    /** Sets a flag that can be set while the JVM runs. */
    void setFlag(String name, String value);

    /** That of this JVM. */
    static HeapDumper of(HotSpotDiagnosticMXBean bean) {
        return new HeapDumper() {
            @Override
            public void dumpLive(Path file) throws IOException {
                bean.dumpHeap(file.toString(), true);
            }

            @Override
            public String flag(String name) {
                String value = bean.getVMOption(name).getValue();
                return value == null ? "" : value;
            }

            @Override
            public void setFlag(String name, String value) {
                bean.setVMOption(name, value);
            }
        };
    }
}
