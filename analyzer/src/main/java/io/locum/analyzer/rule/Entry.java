package io.locum.analyzer.rule;

import io.locum.analyzer.recording.Frame;
import io.locum.analyzer.signal.CodeOrigin;

/**
 * Where a framework enters the user's code: the handler, route or servlet on whose behalf the rest runs.
 *
 * @param what what it is, as {@code Spring controller}
 * @param frame the user's frame that the framework called
 */
public record Entry(String what, Frame frame) {

    /** The source code that was called, as {@code com.example.ShopController.list}. */
    public String code() {
        return CodeOrigin.code(frame);
    }

    /** {@code Spring controller com.example.ShopController.list:42}. */
    @Override
    public String toString() {
        return what + " " + Frame.java(CodeOrigin.sourceClass(frame), CodeOrigin.sourceMethod(frame), frame.line());
    }
}
