package io.locum.testapps.metaspacegrowth;

import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import java.io.IOException;
import java.util.Map;

/** Greets each customer by name, with a style sheet for each. */
public final class LetterServer {

    private static final int THREADS = 4;

    private LetterServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        serve(Launch.of(args), new Letters(customer -> customer));
    }

    static void serve(Launch launch, Letters letters) throws IOException, InterruptedException {
        launch.serve(JdkHttp.listen(
                launch.port(),
                THREADS,
                Map.of(
                        "/letters",
                        exchange -> JdkHttp.answer(
                                exchange, 200, letters.write(JdkHttp.parameter(exchange, "to", "nobody"))))));
    }
}
