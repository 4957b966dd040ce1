package io.locum.testapps.gcexplicit;

/** Gives memory back after each export. */
final class TidyExports implements Exports {

    private final Exports exports;

    TidyExports(Exports exports) {
        this.exports = exports;
    }

    @Override
    public String export(int number) {
        String text = exports.export(number);
        giveMemoryBack();
        return text;
    }

    private static void giveMemoryBack() {
        System.gc();
    }
}
