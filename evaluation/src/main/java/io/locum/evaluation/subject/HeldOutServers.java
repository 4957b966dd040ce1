package io.locum.evaluation.subject;

import io.locum.evaluation.load.HttpLoad;
import io.locum.evaluation.load.JdbcLoad;
import io.locum.evaluation.load.ZooKeeperLoad;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** More servers that others wrote and that nothing is wrong with; Locum is only tried on these. */
public final class HeldOutServers {

    private static final int REQUESTS_PER_SECOND = 100;

    private HeldOutServers() {}

    /** Tomcat, ZooKeeper and Derby, each as it is started by its users; the ports are free when this is called. */
    public static List<Subject> in(Path project) {
        Path servers = project.resolve("evaluation/target/servers");
        try {
            return List.of(tomcat(project, servers), zooKeeper(servers), derby(servers));
        } catch (IOException e) {
            throw new UncheckedIOException("looking for free ports", e);
        }
    }

    private static Subject tomcat(Path project, Path servers) throws IOException {
        int port = FreePorts.first(1);
        Path home = servers.resolve("tomcat/apache-tomcat");
        Program program = Program.of(List.of(
                "-Dcatalina.home=" + home,
                "-Dhttp.port=" + port,
                "-cp",
                home.resolve("bin/bootstrap.jar") + ":" + home.resolve("bin/tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "-config",
                project.resolve("evaluation/src/main/servers/tomcat/server.xml").toString(),
                "start"));
        return RealServers.real(
                "tomcat",
                new Readiness.Answering(port, "/examples/index.html"),
                new HttpLoad(
                        List.of(
                                "GET /examples/servlets/servlet/HelloWorldExample?{n}",
                                "GET /examples/servlets/servlet/RequestParamExample?firstname=a{n}",
                                "GET /examples/jsp/jsp2/el/basic-arithmetic.jsp",
                                "GET /docs/index.html"),
                        REQUESTS_PER_SECOND),
                program);
    }

    private static Subject zooKeeper(Path servers) throws IOException {
        int port = FreePorts.first(1);
        String configuration = String.join(
                "\n",
                "dataDir=data",
                "clientPort=" + port,
                "clientPortAddress=127.0.0.1",
                "admin.enableServer=false",
                "");
        Program program = new Program(
                List.of("-cp", servers + "/zookeeper/*", "org.apache.zookeeper.server.ZooKeeperServerMain", "zoo.cfg"),
                Map.of("zoo.cfg", configuration),
                Program.OLDEST_JDK);
        return RealServers.real("zookeeper", new Readiness.Listening(port), new ZooKeeperLoad(), program);
    }

    private static Subject derby(Path servers) throws IOException {
        int port = FreePorts.first(1);
        Program program = Program.of(List.of(
                "-cp",
                servers + "/derby/*",
                "org.apache.derby.drda.NetworkServerControl",
                "start",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port)));
        return RealServers.real(
                "derby",
                new Readiness.Listening(port),
                new JdbcLoad("jdbc:derby://127.0.0.1:%d/shop;create=true"),
                program);
    }
}
