package io.locum.bench.subject;

import io.locum.bench.process.Build;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a server runs under. */
public enum Variant {
    OFF("off"),
    CONTROL("off again (A/A control)"),
    LOCUM("Locum"),
    PROBE("Locum, event-loop probe alone"),
    JFR("JFR, profile settings"),
    ASYNC_PROFILER("async-profiler, CPU"),
    OPENTELEMETRY("OpenTelemetry agent"),
    BLOCKHOUND("BlockHound");

    /** What can be switched off beside the event-loop probe. */
    private static final List<String> PROBE_ALONE = List.of(
            "cpu=off", "metrics=off", "deadlock=off", "host=off", "memory=off", "resources=off", "registration=off");

    /** From this version on JVMs want to be asked before a class may be given methods of its own. */
    private static final int ASKED_BEFORE_NEW_METHODS = 13;

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Its name on a command line, such as {@code async-profiler}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it makes sense for that server: BlockHound watches threads that must not block, and no others. */
    public boolean suits(Server server) {
        return this != BLOCKHOUND || server.handlesOnEventLoops();
    }

    /** Whether it leaves a recording of Locum's. */
    public boolean isLocum() {
        return this == LOCUM || this == PROBE;
    }

    /** Options for the JVM; what it writes goes to the folder. */
    public List<String> jvm(Build build, Path folder) {
        return switch (this) {
            case OFF, CONTROL -> List.of();
            case LOCUM -> List.of(build.agent(folder, List.of()));
            case PROBE -> List.of(build.agent(folder, PROBE_ALONE));
            case JFR -> List.of("-XX:StartFlightRecording:settings=profile,filename=" + folder.resolve("jfr-%p.jfr"));
            case ASYNC_PROFILER ->
                List.of("-agentpath:" + build.otherAgent("async-profiler/" + platform() + "/libasyncProfiler.so")
                        + "=start,event=ctimer,interval=10ms,jfr,file="
                        + folder.resolve("async-profiler-%p.jfr"));
            case OPENTELEMETRY ->
                List.of(
                        "-javaagent:" + build.otherAgent("opentelemetry-javaagent.jar"),
                        "-Dotel.traces.exporter=none",
                        "-Dotel.metrics.exporter=none",
                        "-Dotel.logs.exporter=none");
            case BLOCKHOUND -> blockHound(build);
        };
    }

    private static List<String> blockHound(Build build) {
        String agent = "-javaagent:" + build.otherAgent("blockhound.jar");
        return Runtime.version().feature() < ASKED_BEFORE_NEW_METHODS
                ? List.of(agent)
                : List.of("-XX:+AllowRedefinitionToAddDeleteMethods", agent);
    }

    private static String platform() {
        return System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
    }
}
