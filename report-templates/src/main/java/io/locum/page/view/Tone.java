package io.locum.page.view;

/** How a thing looks to the doctor; the only carrier of colour on the page. */
public enum Tone {
    /** Looked at, and well. */
    HEALTHY("healthy"),
    /** Something points to a problem. */
    SUSPECTED("suspected"),
    /** A problem, shown by what was measured. */
    CONFIRMED("confirmed"),
    /** Could not be judged. */
    UNKNOWN("unknown");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    /** The class that the style sheet knows this tone by. */
    public String style() {
        return style;
    }
}
