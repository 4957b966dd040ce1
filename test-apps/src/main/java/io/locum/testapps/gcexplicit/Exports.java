package io.locum.testapps.gcexplicit;

/** Makes exports of the catalogue. For any thread. */
interface Exports {

    /** The export with a number. */
    String export(int number);
}
