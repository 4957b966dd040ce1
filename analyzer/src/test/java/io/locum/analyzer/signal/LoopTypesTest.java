package io.locum.analyzer.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoopTypesTest {

    private static final LoopTypes TYPES = LoopTypes.known();

    @ParameterizedTest
    @CsvSource({
        "http-nio-8080-Poller, org.apache.tomcat.util.net.NioEndpoint$Poller, Tomcat, HANDS_ON",
        "qtp1-33, org.eclipse.jetty.io.ManagedSelector$SelectorProducer, Jetty, HANDLERS",
        "XNIO-1 I/O-2, org.xnio.nio.WorkerThread, Undertow, HANDLERS",
        "XNIO-2 Accept, org.xnio.nio.WorkerThread, Undertow, ACCEPTOR",
        "vert.x-eventloop-thread-1, io.netty.channel.nio.NioEventLoop, Vert.x, HANDLERS",
        "vert.x-acceptor-thread-0, io.netty.channel.nio.NioEventLoop, Vert.x, ACCEPTOR",
        "worker-1, com.example.shaded.io.netty.channel.nio.NioEventLoop, Netty, HANDLERS",
        "HttpClient-1-SelectorManager, jdk.internal.net.http.HttpClientImpl$SelectorManager, JDK HttpClient, CLIENT",
        "main, org.apache.kafka.clients.consumer.KafkaConsumer, Kafka client, FETCHER",
        "HTTP-Dispatcher, sun.net.httpserver.ServerImpl$Dispatcher, JDK HttpServer, HANDS_ON",
        "loop, com.example.netty.Loop, '', HANDLERS",
    })
    void aSelectorIsKnownByItsStackOrItsThreadsName(String name, String frame, String framework, LoopRole role) {
        CallStack stack =
                CallStack.parse("sun.nio.ch.SelectorImpl#select:1\n" + frame + "#run:2\njava.lang.Thread#run:3");

        LoopType type = TYPES.of(LoopKind.SELECTOR, name, List.of("sun.nio.ch.EPollSelectorImpl"), stack);

        assertThat(type.framework()).isEqualTo(framework);
        assertThat(type.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "parallel-2, reactor.core.scheduler.ReactorThreadFactory$NonBlockingThread, Reactor, HANDLERS",
        "boundedElastic-1, java.lang.Thread, Reactor, WORKER",
        "defaultEventExecutorGroup-2-1, io.netty.util.concurrent.DefaultEventExecutor, Netty, WORKER",
        "RxCachedThreadScheduler-1, java.lang.Thread, RxJava, WORKER",
        "vert.x-worker-thread-3, java.lang.Thread, Vert.x, WORKER",
        "shop-pekko.actor.default-blocking-io-dispatcher-12, org.apache.pekko.dispatch.Mailbox, Pekko, WORKER",
        "shop-pekko.actor.default-dispatcher-12, org.apache.pekko.dispatch.Mailbox, Pekko, ACTORS",
        "pool-1-thread-1, java.lang.Thread, '', TASKS",
    })
    void aTaskQueueIsKnownByWhatItWaitsOn(String name, String source, String framework, LoopRole role) {
        LoopType type = TYPES.of(LoopKind.EXECUTOR, name, List.of(source), CallStack.EMPTY);

        assertThat(type.framework()).isEqualTo(framework);
        assertThat(type.role()).isEqualTo(role);
    }

    @Test
    void loopsOfOnePoolAreAGroupAndOthersAreNot() {
        LoopType first = netty("nioEventLoopGroup-3-1");

        assertThat(first.group()).isEqualTo(netty("nioEventLoopGroup-3-12").group());
        assertThat(first.group()).isNotEqualTo(netty("nioEventLoopGroup-2-1").group());
        assertThat(first.group())
                .isNotEqualTo(LoopType.selector("nioEventLoopGroup-3-1").group());
        assertThat(first.pool()).isEqualTo("nioEventLoopGroup-3-*");
    }

    @Test
    void whatOldRecordingsDoNotTellIsAJdkSelector() {
        assertThat(LoopKind.of("")).isEqualTo(LoopKind.SELECTOR);
        assertThat(LoopKind.of("io_uring")).isEqualTo(LoopKind.IO_URING);
    }

    private static LoopType netty(String name) {
        return LoopType.of(LoopKind.SELECTOR, "Netty", LoopRole.HANDLERS, name);
    }
}
