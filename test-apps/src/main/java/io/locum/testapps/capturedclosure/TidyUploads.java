package io.locum.testapps.capturedclosure;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;

/** The same, with lambdas that capture names; ends the day after some uploads. */
public final class TidyUploads {

    private static final int COUNT = 2_500;

    private static final int A_DAY = 1_000;

    private final List<Runnable> tonight = new ArrayList<>();
    private int deleted;

    private TidyUploads() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        TidyUploads uploads = new TidyUploads();
        Traffic.serve(Launch.of(args), COUNT, uploads::receive);
    }

    private void receive(int number) {
        String name = Upload.receive(number).name();
        tonight.add(() -> deleted += name.length());
        if (number % A_DAY == 0) {
            tonight.forEach(Runnable::run);
            tonight.clear();
        }
    }
}
