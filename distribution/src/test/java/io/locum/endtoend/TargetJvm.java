package io.locum.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A {@link NettyTarget} in a JVM of its own, for as long as a test needs it. */
final class TargetJvm implements AutoCloseable {

    private final Process process;
    private final Path output;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    private TargetJvm(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts it with these JVM options and waits until it listens. */
    static TargetJvm start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(LocumJar.java(), "-Xmx128m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), NettyTarget.class.getName()));
        Path output = Files.createTempFile("locum-target", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int port = Awaitility.await("a JVM needs a second or two to start")
                .atMost(Duration.ofSeconds(30))
                .until(() -> readyPort(output), found -> found > 0);
        return new TargetJvm(process, output, port);
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /** All that it has printed. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** The body of a GET; throws when the request fails. */
    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return response.body();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }

    private static int readyPort(Path output) throws IOException {
        return Files.readString(output)
                .lines()
                .filter(line -> line.startsWith("ready "))
                .map(line -> Integer.parseInt(line.substring("ready ".length())))
                .findFirst()
                .orElse(0);
    }
}
