package io.locum.page.view;

/** Whose code a frame is. */
public enum FrameKind {
    /** The application's own code: what the reader can change. */
    OWN("own"),
    /** A library or framework. */
    LIBRARY("library"),
    /** The JDK. */
    JDK("jdk"),
    /** Native or JVM-internal code. */
    NATIVE("native");

    private final String style;

    FrameKind(String style) {
        this.style = style;
    }

    /** The class that the style sheet knows this kind by. */
    public String style() {
        return style;
    }
}
