package io.locum.testapps.gcexplicit;

import io.locum.testapps.launch.Launch;
import java.util.function.UnaryOperator;

/** Leaves garbage to the collector. */
public final class CatalogueService {

    private CatalogueService() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Wholesaler.open(Launch.of(args), UnaryOperator.identity());
    }
}
