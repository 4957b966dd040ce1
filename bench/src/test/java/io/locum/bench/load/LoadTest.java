package io.locum.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            answered.incrementAndGet();
            byte[] body = {'H', 'i'};
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void anOpenLoopSendsWhatItsRateSays() {
        try (Load load = Load.connect(server.getAddress().getPort(), 4)) {
            Histogram latencies = load.openLoop(500, Duration.ofMillis(100));

            assertThat(latencies.getTotalCount()).isEqualTo(50);
            assertThat(answered).hasValue(50);
        }
    }

    @Test
    void aClosedLoopCountsEachAnswerOnce() {
        try (Load load = Load.connect(server.getAddress().getPort(), 2)) {
            Histogram latencies = load.closedLoop(Duration.ofMillis(100));

            assertThat(latencies.getTotalCount()).isEqualTo(answered.get()).isPositive();
        }
    }
}
