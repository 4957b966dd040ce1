package io.locum.bench.subject;

import io.locum.bench.process.Build;
import io.locum.bench.server.JettyServer;
import io.locum.bench.server.NettyServer;
import io.locum.bench.server.TomcatServer;
import io.locum.bench.server.VertxServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plain-text server. */
public enum Server {
    NETTY_NIO("Netty NIO", true, NettyServer.class.getName() + " nio"),
    NETTY_EPOLL("Netty epoll", true, NettyServer.class.getName() + " epoll"),
    VERTX("Vert.x", true, VertxServer.class.getName()),
    JETTY("Jetty", false, JettyServer.class.getName()),
    TOMCAT("Tomcat", false, TomcatServer.class.getName()),
    HELIDON("Helidon", false, HelidonProgram.NAME);

    private static final int FIRST_JDK_OF_HELIDON = 21;

    private final String label;
    private final boolean handlesOnEventLoops;
    private final String program;

    Server(String label, boolean handlesOnEventLoops, String program) {
        this.label = label;
        this.handlesOnEventLoops = handlesOnEventLoops;
        this.program = program;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** Its name on a command line, such as {@code netty-nio}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether requests are handled on threads that must not block. */
    public boolean handlesOnEventLoops() {
        return handlesOnEventLoops;
    }

    /** Whether it runs on that version of the JDK. */
    public boolean runsOn(int feature) {
        return this != HELIDON || feature >= FIRST_JDK_OF_HELIDON;
    }

    /** Class path, main class and arguments. */
    public List<String> command(Build build) {
        List<String> command =
                new ArrayList<>(List.of("-cp", this == HELIDON ? HelidonProgram.classPath(build) : build.classPath()));
        command.addAll(List.of(program.split(" ", -1)));
        return command;
    }
}
