package io.locum.testapps.cachegrowth;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Remembers schemas by document in a map of weak keys. Each schema knows its document, so no key is ever let go; with
 * {@code --name=yes} it knows the document's name alone.
 */
public final class Schemas {

    private static final int DOCUMENTS = 40_000;

    private final Map<Document, Schema> known = new WeakHashMap<>();
    private final boolean byName;

    private Schemas(boolean byName) {
        this.byName = byName;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(launch, DOCUMENTS, new Schemas(launch.option("name").isPresent())::validate);
    }

    private void validate(int number) {
        Document document = new Document("document " + number, new StringBuilder(400));
        known.computeIfAbsent(document, unknown -> new Schema(byName ? unknown.name() : unknown, number));
    }

    private record Document(String name, StringBuilder text) {}

    private record Schema(Object of, int version) {}
}
