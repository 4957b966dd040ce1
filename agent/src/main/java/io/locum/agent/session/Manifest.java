package io.locum.agent.session;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The contents of recording.json. Used by one thread at a time. */
final class Manifest {
    /** Command lines hold passwords; a recording is handed around. */
    private static final String SECRET =
            "(-D[^=]*(?:passw|secret|token|credential|apikey|api-key|api_key|privatekey)[^=]*=).*";

    private final Map<String, Object> content = new LinkedHashMap<>();
    private final Map<String, Object> jvm = jvm();
    private final List<SwitchedOff> neverRecorded = new ArrayList<>();

    Manifest(String app, boolean atStart, Map<String, String> options) {
        Instant now = Instant.now();
        long nanoTime = System.nanoTime();
        content.put("schema", "locum-recording/1");
        content.put("app", app);
        content.put("pid", ProcessId.current());
        content.put("state", "recording");
        content.put("joined", atStart ? "start" : "attach");
        content.put("start", Timestamp.iso(now));
        content.put("clock", Map.of("nanoTime", nanoTime, "epochNanos", epochNanos(now)));
        content.put("jvm", jvm);
        content.put("options", options);
        content.put("cpuSampler", "off");
        content.put("switchedOff", List.of());
    }

    /** Adds what takes tens of milliseconds of CPU to learn at a JVM's start. */
    void describeFully() {
        content.put("host", host());
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        jvm.put("start", Timestamp.iso(Instant.ofEpochMilli(runtime.getStartTime())));
        jvm.put("arguments", withoutSecrets(runtime.getInputArguments()));
        jvm.put(
                "collectors",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList());
    }

    void cpuSampler(String sampler) {
        content.put("cpuSampler", sampler);
    }

    void switchedOff(List<SwitchedOff> entries) {
        List<Map<String, String>> list = new ArrayList<>();
        for (List<SwitchedOff> part : List.of(neverRecorded, entries)) {
            for (SwitchedOff entry : part) {
                list.add(new TreeMap<>(Map.of("what", entry.what(), "why", entry.why())));
            }
        }
        content.put("switchedOff", list);
    }

    /** No event is in this recording; a note that stands beside what is switched off. */
    void neverRecorded(String why) {
        neverRecorded.add(new SwitchedOff("jfr", why));
    }

    boolean namesRepository() {
        return content.containsKey("repository");
    }

    /** Where JFR keeps its chunks, when they could not be linked into the recording. */
    void repository(String path) {
        content.put("repository", path);
    }

    void complete() {
        content.put("state", "complete");
        content.remove("repository");
        end();
    }

    /** The recording has ended, but its events are still where they were while it ran. */
    void end() {
        content.put("end", Timestamp.iso(Instant.now()));
    }

    String json() {
        return Json.write(content);
    }

    private static long epochNanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static Map<String, Object> jvm() {
        Map<String, Object> jvm = new LinkedHashMap<>();
        jvm.put("name", System.getProperty("java.vm.name", ""));
        jvm.put("version", Runtime.version().toString());
        jvm.put("vendor", System.getProperty("java.vm.vendor", ""));
        jvm.put("maxHeapBytes", Runtime.getRuntime().maxMemory());
        jvm.put("processors", Runtime.getRuntime().availableProcessors());
        return jvm;
    }

    static List<String> withoutSecrets(List<String> arguments) {
        Pattern secret = Pattern.compile(SECRET, Pattern.CASE_INSENSITIVE);
        return arguments.stream()
                .map(argument -> secret.matcher(argument).replaceFirst("$1***"))
                .toList();
    }
}
