package io.locum.testapps.loopdelay;

import io.locum.testapps.launch.Launch;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Runs an event loop under a load of its own, gives it tasks from outside at random moments, and writes to {@code --log}
 * a line {@code arrival <late> <delay>} for each, in nanoseconds: how late the outside thread woke to give it, and how
 * much later the loop started it. Options {@code --load} ({@code idle}, {@code half}, {@code saturated}),
 * {@code --seed} and {@code --seconds}.
 *
 * <p>The loop, whose thread is named {@code measured}, lives from just before the first of these tasks to the end of the
 * process, and its load as long: what a recording says of it is of the same time. Code is warmed up on another loop.
 */
public final class DelayedLoop {

    private static final long SEED = 20;
    private static final long SECONDS = 60;
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private DelayedLoop() {}

    /** Runs; options as above. */
    public static void main(String[] args) throws InterruptedException, IOException {
        Launch launch = Launch.of(args);
        String log = launch.option("log")
                .orElseThrow(() -> new IllegalArgumentException("--log=<file> says where the delays are written down"));
        Ticks.Load load = launch.option("load")
                .map(name -> Ticks.Load.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Ticks.Load.HALF);
        long seed = launch.option("seed").map(Long::parseLong).orElse(SEED);
        Duration time =
                Duration.ofSeconds(launch.option("seconds").map(Long::parseLong).orElse(SECONDS));

        EventLoop other = loop("warm-up");
        OwnWork work = OwnWork.start(other, new Ticks(Ticks.Load.HALF, seed));
        Arrivals.at(other, WARM_UP, seed);
        work.stop();
        other.shutdownGracefully().sync();

        EventLoop measured = loop("measured");
        if (load != Ticks.Load.IDLE) {
            OwnWork.start(measured, new Ticks(load, seed));
        }
        Arrivals arrivals = Arrivals.at(measured, time, seed + 1);
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(log))), false, StandardCharsets.UTF_8)) {
            arrivals.print(out);
        }
    }

    /** A loop whose thread does not keep the process alive. */
    private static EventLoop loop(String name) {
        return new MultiThreadIoEventLoopGroup(
                        1,
                        task -> {
                            Thread thread = new FastThreadLocalThread(task, name);
                            thread.setDaemon(true);
                            return thread;
                        },
                        NioIoHandler.newFactory())
                .next();
    }
}
