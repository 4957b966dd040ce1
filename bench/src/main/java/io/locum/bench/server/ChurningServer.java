package io.locum.bench.server;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A Netty server beside which loops of every kind are made, used and thrown away all the time: Netty groups on all
 * transports, Netty's executors, schedulers with one thread, and plain selectors. Some twenty loops a second.
 */
public final class ChurningServer {

    /** Enough turns for the agent to take each of them for a loop. */
    private static final int TURNS = 24;

    private static final long BETWEEN_ROUNDS_MILLIS = 200;

    private ChurningServer() {}

    /** Starts the server and the churning. */
    public static void main(String[] args) throws InterruptedException, IOException {
        Thread churning = new Thread(ChurningServer::churn, "churning");
        churning.setDaemon(true);
        churning.start();
        Readiness.serve(
                Epoll.isAvailable()
                        ? NettyServer.listen(1, EpollIoHandler.newFactory(), EpollServerSocketChannel.class)
                        : NettyServer.listen(1, NioIoHandler.newFactory(), NioServerSocketChannel.class));
    }

    private static void churn() {
        try {
            while (true) {
                List<EventExecutorGroup> groups = new ArrayList<>();
                groups.add(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()));
                if (Epoll.isAvailable()) {
                    groups.add(new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory()));
                }
                groups.add(new DefaultEventExecutorGroup(1));
                for (EventExecutorGroup group : groups) {
                    use(group);
                    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
                }
                ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
                use(scheduler);
                scheduler.shutdown();
                useSelector();
                Thread.sleep(BETWEEN_ROUNDS_MILLIS);
            }
        } catch (InterruptedException | ExecutionException | IOException e) {
            throw new IllegalStateException("churning ended", e);
        }
    }

    /** Each task waits for the one before, so that the loop waits between any two. */
    private static void use(Executor loop) throws InterruptedException, ExecutionException {
        for (int turn = 0; turn < TURNS; turn++) {
            FutureTask<Void> task = new FutureTask<>(() -> {}, null);
            loop.execute(task);
            task.get();
        }
    }

    private static void useSelector() throws IOException {
        try (Selector selector = Selector.open()) {
            for (int turn = 0; turn < TURNS; turn++) {
                selector.wakeup();
                selector.select();
            }
        }
    }
}
