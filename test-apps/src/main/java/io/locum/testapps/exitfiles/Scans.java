package io.locum.testapps.exitfiles;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Keeps each upload in a temporary file while it is scanned. The file is gone afterwards, but, unless {@code --tidy=yes}
 * is said, the JVM remembers to delete it.
 */
public final class Scans {

    private static final int UPLOADS = 2_000;
    private static final int BYTES = 2_000;

    private final boolean tidy;

    private Scans(boolean tidy) {
        this.tidy = tidy;
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Traffic.serve(launch, UPLOADS, new Scans(launch.option("tidy").isPresent())::scan);
    }

    private void scan(int upload) throws IOException {
        File file = File.createTempFile("upload-" + upload, ".scan");
        if (!tidy) {
            file.deleteOnExit();
        }
        try {
            Files.write(file.toPath(), new byte[BYTES]);
        } finally {
            Files.delete(file.toPath());
        }
    }
}
