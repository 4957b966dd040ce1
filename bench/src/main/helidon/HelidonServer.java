import io.helidon.webserver.WebServer;
import java.io.IOException;

/**
 * Helidon as it comes, a virtual thread for each request. Compiled when it is started, since Helidon's classes need
 * JDK 21.
 */
public final class HelidonServer {

    private HelidonServer() {}

    /** Starts the server, and ends it with standard input. */
    public static void main(String[] args) throws IOException {
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing -> routing.get("/", (request, response) -> response.send("Hello, World")))
                .build()
                .start();
        System.out.println("ready " + server.port());
        while (System.in.read() >= 0) {
            // Whoever started this one keeps its standard input open for as long as it is needed.
        }
        System.exit(0);
    }
}
