package io.locum.agent.harness;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps two megabytes more each second, and tells what the JVM's flags for heap dumps are. */
public final class GrowingApp {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private GrowingApp() {}

    public static void main(String[] args) throws Exception {
        Thread grower = new Thread(GrowingApp::grow, "grower");
        grower.setDaemon(true);
        grower.start();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("exit"); line = in.readLine()) {
            System.out.println(flag("HeapDumpOnOutOfMemoryError") + " " + flag("HeapDumpPath"));
        }
        System.exit(0);
    }

    private static String flag(String name) {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(name)
                .getValue();
    }

    private static void grow() {
        int thrownAway = 0;
        try {
            while (thrownAway >= 0) {
                for (int i = 0; i < 100; i++) {
                    KEPT.add(new byte[1_000]);
                    thrownAway += new byte[20_000].length >> 14;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
