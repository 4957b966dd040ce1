package io.locum.agent.harness;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One event loop of Netty, under remote control as {@link LoopApp} is. The transport is named by a system property;
 * whatever version of Netty is on the class path is used, by reflection.
 */
public final class NettyApp {
    private NettyApp() {}

    public static void main(String[] args) throws Exception {
        String transport = System.getProperty("transport");
        String available = availability(transport);
        Optional<ScheduledExecutorService> loop =
                available.equals("yes") ? Optional.of(start(transport)) : Optional.empty();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] command = line.split(" ", -1);
            System.out.println(
                    switch (command[0]) {
                        case "available" -> available;
                        case "block" ->
                            loop.orElseThrow()
                                    .schedule(block(Long.parseLong(command[1])), 1, TimeUnit.MILLISECONDS)
                                    .get();
                        case "capture" -> CapturedCode.start(command[1]);
                        case "captured" -> CapturedCode.last();
                        case "exit" -> {
                            System.exit(0);
                            yield "";
                        }
                        default -> "unknown " + command[0];
                    });
        }
    }

    private static ScheduledExecutorService start(String transport) throws Exception {
        return switch (transport) {
            case "epoll" -> group("io.netty.channel.epoll.EpollEventLoopGroup");
            case "epoll-handler" -> groupOf("io.netty.channel.epoll.EpollIoHandler");
            case "io_uring" -> groupOf("io.netty.channel.uring.IoUringIoHandler");
            case "local" -> group("io.netty.channel.DefaultEventLoopGroup");
            case "local-handler" -> groupOf("io.netty.channel.local.LocalIoHandler");
            case "executor" -> group("io.netty.util.concurrent.DefaultEventExecutorGroup");
            default -> throw new IllegalArgumentException(transport);
        };
    }

    private static String availability(String transport) throws Exception {
        if (transport.startsWith("epoll")) {
            return causeOf("io.netty.channel.epoll.Epoll");
        }
        return transport.equals("io_uring") ? causeOf("io.netty.channel.uring.IoUring") : "yes";
    }

    private static String causeOf(String className) throws Exception {
        Object cause = Class.forName(className).getMethod("unavailabilityCause").invoke(null);
        return cause == null ? "yes" : cause.toString();
    }

    private static ScheduledExecutorService group(String className) throws Exception {
        Object group = Class.forName(className).getConstructor(int.class).newInstance(1);
        return (ScheduledExecutorService) group;
    }

    /** As Netty 4.2 has it. */
    private static ScheduledExecutorService groupOf(String handlerName) throws Exception {
        try {
            Object factory = Class.forName(handlerName).getMethod("newFactory").invoke(null);
            Object group = Class.forName("io.netty.channel.MultiThreadIoEventLoopGroup")
                    .getConstructor(int.class, Class.forName("io.netty.channel.IoHandlerFactory"))
                    .newInstance(1, factory);
            return (ScheduledExecutorService) group;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("starting a loop of " + handlerName, e.getCause());
        }
    }

    /**
     * Tells when it began and how long it took. To be scheduled for later: a task that is given for now may come in time
     * to be run before the loop waits again, and many of them then are one tick.
     */
    private static Callable<String> block(long millis) {
        return () -> {
            long begin = System.nanoTime();
            long end = begin + millis * 1_000_000;
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return begin + " " + (System.nanoTime() - begin);
        };
    }
}
