package io.locum.testapps.capturedclosure;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;

/** Notes for each upload what is to be done when the server ends; the lambda captures the upload, not its name. */
public final class Uploads {

    private static final int COUNT = 2_500;

    private final List<Runnable> atTheEnd = new ArrayList<>();

    private Uploads() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Uploads uploads = new Uploads();
        Traffic.serve(Launch.of(args), COUNT, uploads::receive);
    }

    private void receive(int number) {
        Upload upload = Upload.receive(number);
        atTheEnd.add(() -> System.out.println("deleting " + upload.name()));
    }
}
