package io.locum.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().startsWith("/bad") ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void requestsAreSentInTurnWithTheirNumbersAndBadAnswersFail() throws InterruptedException {
        HttpLoad load = new HttpLoad(List.of("GET /good/{n}", "POST /bad/{n}"), 100);
        Instant start = Instant.now();

        Load.Outcome outcome = load.run(server.getAddress().getPort(), Duration.ofMillis(60));

        assertThat(outcome.requests()).isEqualTo(6);
        assertThat(outcome.failed()).isEqualTo(3);
        assertThat(outcome.firstFailure())
                .hasValueSatisfying(first -> assertThat(first).isBetween(start, Instant.now()));
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "GET /good/0", "POST /bad/1", "GET /good/2", "POST /bad/3", "GET /good/4", "POST /bad/5");
    }

    @Test
    void aServerThatDoesNotListenFailsEveryRequest() throws InterruptedException {
        server.stop(0);

        Load.Outcome outcome =
                new HttpLoad(List.of("GET /"), 100).run(server.getAddress().getPort(), Duration.ofMillis(50));

        assertThat(outcome.requests()).isEqualTo(5);
        assertThat(outcome.failed()).isEqualTo(5);
    }

    @Test
    void nothingFailedFirstWhereNothingFailed() throws InterruptedException {
        assertThat(new HttpLoad(List.of("GET /"), 100).run(server.getAddress().getPort(), Duration.ofMillis(20)))
                .isEqualTo(new Load.Outcome(2, 0));
    }
}
