package io.locum.analyzer.report;

import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CodeOrigin;
import io.locum.page.view.FrameKind;

/** Whose code a frame is, as the page colours it. */
public final class FrameKinds {

    private FrameKinds() {}

    /** Whether the JVM made this frame's class for a lambda; the frame beneath or above says all that it could. */
    static boolean isLambdaProxy(Frame frame) {
        return frame.className().contains("$$Lambda");
    }

    /** Whose code this is. */
    public static FrameKind of(Frame frame) {
        return switch (CodeOrigin.of(frame)) {
            case USER -> FrameKind.OWN;
            case LIBRARY -> FrameKind.LIBRARY;
            case JDK -> FrameKind.JDK;
            case OTHER -> FrameKind.NATIVE;
        };
    }

    /** The same for a place that is written as {@code com.example.Chat.onOpen:42}. */
    static FrameKind ofSite(String site) {
        int method = site.lastIndexOf('.');
        return method < 0
                ? FrameKind.NATIVE
                : of(Frame.java(site.substring(0, method), site.substring(method + 1), -1));
    }
}
