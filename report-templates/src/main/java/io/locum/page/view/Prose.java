package io.locum.page.view;

import java.util.ArrayList;
import java.util.List;

/** Splits a sentence at its backticks, so that code in it is set as code. */
public final class Prose {

    private Prose() {}

    /** A piece of a sentence. */
    public record Span(String text, boolean code) {}

    /** The pieces of a text, in order; a backtick without its pair is shown as it is. */
    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                spans.add(new Span(text.substring(at), false));
                break;
            }
            if (open > at) {
                spans.add(new Span(text.substring(at, open), false));
            }
            if (close > open + 1) {
                spans.add(new Span(text.substring(open + 1, close), true));
            }
            at = close + 1;
        }
        return spans;
    }
}
