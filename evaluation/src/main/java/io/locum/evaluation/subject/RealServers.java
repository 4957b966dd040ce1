package io.locum.evaluation.subject;

import io.locum.evaluation.load.HttpLoad;
import io.locum.evaluation.load.JdbcLoad;
import io.locum.evaluation.load.JmsLoad;
import io.locum.evaluation.load.Load;
import io.locum.evaluation.machine.Machine;
import io.locum.evaluation.verdict.Expectation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Servers that others wrote, that many people run, and that nothing is wrong with. */
public final class RealServers {

    private static final int REQUESTS_PER_SECOND = 150;

    private RealServers() {}

    /** ActiveMQ, Jetty and H2, each as it is started by its users; the ports are free when this is called. */
    public static List<Subject> in(Path project) {
        Path servers = project.resolve("evaluation/target/servers");
        try {
            return List.of(activeMq(servers), jetty(servers), h2(servers));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for free ports", e);
        }
    }

    private static Subject activeMq(Path servers) throws IOException {
        int port = FreePorts.first(2);
        String connectors = "tcp://127.0.0.1:" + port + ",nio://127.0.0.1:" + (port + 1);
        return real(
                "activemq",
                new Readiness.Listening(port),
                new JmsLoad("nio", 1),
                "-Dactivemq.data=.",
                "-cp",
                servers + "/activemq/*",
                "org.apache.activemq.console.command.ShellCommand",
                "start",
                "broker:(" + connectors + ")?persistent=true&useJmx=false&dataDirectory=data");
    }

    private static Subject jetty(Path servers) throws IOException {
        int port = FreePorts.first(1);
        return real(
                "jetty",
                new Readiness.Answering(port, "/demo/hello"),
                new HttpLoad(
                        List.of("GET /demo/hello/{n}", "GET /demo/index.html", "GET /demo/jetty.png"),
                        REQUESTS_PER_SECOND),
                "-jar",
                servers + "/jetty/jetty-ee10-runner.jar",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--path",
                "/demo",
                servers + "/jetty/jetty-ee10-demo-simple-webapp.war");
    }

    private static Subject h2(Path servers) throws IOException {
        int port = FreePorts.first(1);
        return real(
                "h2",
                new Readiness.Listening(port),
                new JdbcLoad("jdbc:h2:tcp://127.0.0.1:%d/./shop;USER=sa"),
                "-cp",
                servers + "/h2/h2.jar",
                "org.h2.tools.Server",
                "-tcp",
                "-tcpPort",
                String.valueOf(port),
                "-baseDir",
                ".",
                "-ifNotExists");
    }

    private static Subject real(String name, Readiness readiness, Load load, String... arguments) {
        return real(name, readiness, load, Program.of(List.of(arguments)));
    }

    /** A server with nothing wrong with it, under a load for the usual time. */
    static Subject real(String name, Readiness readiness, Load load, Program program) {
        return new Subject(
                name, "real", Expectation.WELL, program, readiness, new Machine.AsItIs(), load, Subject.USUAL_TIME);
    }
}
