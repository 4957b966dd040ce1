package io.locum.analyzer.signal;

import java.util.regex.Pattern;

/**
 * What sort of loop one is.
 *
 * @param kind what it waits on
 * @param framework who made it, as {@code Netty}; empty when that is unknown
 * @param role what it is for
 * @param group what it shares with the loops beside it: equal for loops of one kind and framework whose names differ in
 *     their last number only, as those of one pool do
 */
public record LoopType(LoopKind kind, String framework, LoopRole role, String group) {

    private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?=\\D*$)");

    /** A loop that runs handlers on a JDK selector, of nobody known. */
    public static LoopType selector(String name) {
        return of(LoopKind.SELECTOR, "", LoopRole.HANDLERS, name);
    }

    /** A type whose group follows from the loop's name. */
    public static LoopType of(LoopKind kind, String framework, LoopRole role, String name) {
        // only the last number: nioEventLoopGroup-2-1 accepts what nioEventLoopGroup-3-1 serves
        String pool = LAST_NUMBER.matcher(name).replaceFirst("*");
        return new LoopType(kind, framework, role, kind.id() + "/" + framework + "/" + pool);
    }

    /** The names of the group's loops, with a star for what differs. */
    public String pool() {
        return group.substring(kind.id().length() + framework.length() + 2);
    }
}
