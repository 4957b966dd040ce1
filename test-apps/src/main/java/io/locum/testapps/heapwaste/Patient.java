package io.locum.testapps.heapwaste;

import java.util.List;

/** Somebody who comes now and then. */
record Patient(int number, String name, List<String> visits) {}
