package io.locum.testapps.heapwaste;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;

/** Has room for sixty visits of each patient, who come once; with {@code --room=little}, for one. */
public final class Practice {

    private static final int PATIENTS = 400_000;

    private static final int REQUESTS = 10_000;

    private static final int ROOM = 60;

    private final List<Patient> patients;

    private Practice(int room) {
        List<Patient> all = new ArrayList<>();
        for (int number = 0; number < PATIENTS; number++) {
            List<String> visits = new ArrayList<>(room);
            visits.add("visit " + number);
            all.add(new Patient(number, "patient " + number, visits));
        }
        patients = List.copyOf(all);
    }

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        Practice practice = new Practice(launch.option("room").isPresent() ? 1 : ROOM);
        Traffic.serve(launch, REQUESTS, practice::greet);
    }

    private void greet(int number) {
        Patient patient = patients.get(number % PATIENTS);
        if (patient.visits().isEmpty()) {
            throw new IllegalStateException(patient.name() + " was never here");
        }
    }
}
