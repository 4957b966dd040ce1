package io.locum.evaluation.accuracy;

import java.util.List;

/**
 * A framework whose loop is blocked.
 *
 * @param name as the application takes it
 * @param handlesOnLoop whether handlers run on a loop; else blocking them blocks none, and none may be listed
 */
record Framework(String name, boolean handlesOnLoop) {

    /** Those the application knows. */
    static final List<Framework> ALL = List.of(
            new Framework("netty-nio", true),
            new Framework("netty-epoll", true),
            new Framework("netty-io_uring", true),
            new Framework("netty-local", true),
            new Framework("netty-executor", true),
            new Framework("vertx", true),
            new Framework("undertow", true),
            new Framework("jetty", true),
            new Framework("tomcat", false),
            new Framework("pekko", true),
            new Framework("reactor-single", true),
            new Framework("reactor-parallel", true),
            new Framework("scheduled", true),
            new Framework("swing", true));
}
