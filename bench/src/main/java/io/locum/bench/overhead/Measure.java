package io.locum.bench.overhead;

/** What is compared of two visits; less is better. */
enum Measure {
    CPU_CLOSED("CPU per request, closed loop"),
    CPU_OPEN("CPU per request, constant rate"),
    P50("p50"),
    P99("p99"),
    P999("p99.9");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** Its value, in microseconds. */
    double micros(Visit visit) {
        return switch (this) {
            case CPU_CLOSED -> visit.closed().microsPerRequest();
            case CPU_OPEN -> visit.open().microsPerRequest();
            case P50 -> visit.open().micros(50);
            case P99 -> visit.open().micros(99);
            case P999 -> visit.open().micros(99.9);
        };
    }

    /** A visit's value as a multiple of the control's. */
    double ratio(Visit visit, Visit control) {
        return micros(visit) / micros(control);
    }
}
