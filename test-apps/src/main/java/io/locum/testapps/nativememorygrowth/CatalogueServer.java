package io.locum.testapps.nativememorygrowth;

import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Serves a catalogue with {@link StickyCompression}. */
public final class CatalogueServer {

    private static final int THREADS = 8;

    private static final int ARTICLES = 2_000;

    private CatalogueServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        serve(Launch.of(args), new StickyCompression());
    }

    static void serve(Launch launch, Compression compression) throws IOException, InterruptedException {
        launch.serve(JdkHttp.listen(launch.port(), THREADS, Map.of("/catalogue", exchange -> {
            String customer = JdkHttp.parameter(exchange, "for", "nobody");
            JdkHttp.answer(exchange, 200, compression.pack(customer, catalogue(customer)) + " bytes");
        })));
    }

    /** Some hundred kilobytes of text. */
    private static byte[] catalogue(String customer) {
        return IntStream.range(0, ARTICLES)
                .mapToObj(article -> "article " + article + " costs " + article * 7 % 1_000 + " for " + customer)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
