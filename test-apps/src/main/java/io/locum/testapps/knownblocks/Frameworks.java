package io.locum.testapps.knownblocks;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.undertow.Undertow;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.awt.EventQueue;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A loop of each framework, by the name that {@code --framework} takes. */
final class Frameworks {

    private Frameworks() {}

    /** Starts the framework with one loop, or one handler at a time; throws IllegalArgumentException for other names. */
    static LoopUnderTest open(String name) throws Exception {
        return switch (name) {
            case "netty-nio" -> netty(NioIoHandler.newFactory());
            case "netty-epoll" -> netty(EpollIoHandler.newFactory());
            case "netty-io_uring" -> netty(IoUringIoHandler.newFactory());
            case "netty-local" -> netty(LocalIoHandler.newFactory());
            case "netty-executor" -> netty(new DefaultEventExecutorGroup(1));
            case "vertx" -> vertx();
            case "reactor-single" -> reactor(Schedulers.newSingle("single"));
            case "reactor-parallel" -> reactor(Schedulers.newParallel("parallel", 1));
            case "scheduled" -> new TaskLoop(Executors.newScheduledThreadPool(1));
            case "pekko" -> ActorLoop.open();
            case "swing" -> new TaskLoop(EventQueue::invokeLater);
            case "undertow" -> new RequestLoop(Frameworks::undertow);
            case "jetty" -> new RequestLoop(JettyServer::start);
            case "tomcat" -> new RequestLoop(TomcatServer::start);
            default -> throw new IllegalArgumentException("there is no framework " + name + " here");
        };
    }

    private static LoopUnderTest netty(IoHandlerFactory transport) {
        return netty(new MultiThreadIoEventLoopGroup(1, transport));
    }

    private static LoopUnderTest netty(EventExecutorGroup group) {
        return new TaskLoop(group.next());
    }

    private static LoopUnderTest vertx() {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        return new TaskLoop(task -> vertx.runOnContext(ignored -> task.run()));
    }

    private static LoopUnderTest reactor(Scheduler scheduler) {
        return new TaskLoop(scheduler::schedule);
    }

    /** Its handlers run on the thread that selects, unless they ask for another. */
    private static int undertow(Runnable handler) {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setIoThreads(1)
                .setWorkerThreads(1)
                .setHandler(exchange -> handler.run())
                .build();
        server.start();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return address.getPort();
    }
}
