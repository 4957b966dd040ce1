package io.locum.agent.harness;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Registers things with the JDK, forty at a time; takes back half of those that can be taken back. */
public final class RegisteringApp {
    private static final int AT_A_TIME = 40;

    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
    private final Timer timer = new Timer(true);
    private final CompletableFuture<String> never = new CompletableFuture<>();
    private int number;

    private RegisteringApp() {}

    public static void main(String[] args) throws Exception {
        RegisteringApp app = new RegisteringApp();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("exit"); line = in.readLine()) {
            for (int i = 0; i < AT_A_TIME; i++) {
                app.register(app.number++);
            }
            System.out.println("done " + app.number);
        }
        System.exit(0);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what waits for it is the point
    private void register(int number) throws Exception {
        boolean takesBack = number % 2 == 0;
        Future<?> periodic = scheduler.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
        Future<?> once = scheduler.schedule(() -> number, 1, TimeUnit.HOURS);
        TimerTask task = new TimerTask() {
            @Override
            public void run() {}
        };
        timer.schedule(task, 3_600_000, 3_600_000);
        ObjectName name = new ObjectName("test:number=" + number);
        ManagementFactory.getPlatformMBeanServer().registerMBean(new StandardMBean(() -> {}, Runnable.class), name);
        new File("none-" + number).deleteOnExit();
        never.thenApply(text -> text + number).thenAccept(text -> {});
        if (takesBack) {
            periodic.cancel(false);
            once.cancel(false);
            task.cancel();
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        }
    }
}
