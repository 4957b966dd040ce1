package io.locum.evaluation.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * HTTP requests in turn, each {@code METHOD path} with {@code {n}} for the number of the request.
 *
 * @param requests the requests
 * @param perSecond how many a second, all together
 * @param users how many users there are, each of whom waits for an answer before asking again: when a request falls due
 *     and all of them wait, it is not sent. Empty: as many as it takes.
 */
public record HttpLoad(List<String> requests, int perSecond, OptionalInt users) implements Load {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** A server that keeps more requests than this waiting gets no more of them: they count as failed. */
    private static final int IN_FLIGHT = 256;

    private static final int FIRST_BAD_STATUS = 300;

    /** A load of as many users as it takes. */
    public HttpLoad(List<String> requests, int perSecond) {
        this(requests, perSecond, OptionalInt.empty());
    }

    /** Copies the list. */
    public HttpLoad {
        requests = List.copyOf(requests);
    }

    @Override
    public Outcome run(int port, Duration time) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build();
        Semaphore free = new Semaphore(users.orElse(IN_FLIGHT));
        List<CompletableFuture<Optional<Instant>>> answers = new ArrayList<>();
        long due = Pace.perSecond(perSecond).run(time, number -> {
            if (free.tryAcquire()) {
                answers.add(send(client, request(port, number), free));
            }
        });
        List<Instant> failed =
                answers.stream().flatMap(answer -> answer.join().stream()).toList();
        long requests = users.isPresent() ? answers.size() : due;
        return new Outcome(
                requests,
                requests - (answers.size() - failed.size()),
                failed.stream().min(Comparator.naturalOrder()));
    }

    /** Sends a request; the answer is when that was, if it failed. */
    private static CompletableFuture<Optional<Instant>> send(HttpClient client, HttpRequest request, Semaphore free) {
        Instant sent = Instant.now();
        return client.sendAsync(request, BodyHandlers.discarding()).handle((response, failure) -> {
            free.release();
            return failure == null && response.statusCode() < FIRST_BAD_STATUS ? Optional.empty() : Optional.of(sent);
        });
    }

    private HttpRequest request(int port, long number) {
        String[] methodAndPath = requests.get((int) (number % requests.size())).split(" ", 2);
        String path = methodAndPath[1].replace("{n}", String.valueOf(number));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(methodAndPath[0], BodyPublishers.noBody())
                .timeout(TIMEOUT)
                .build();
    }
}
