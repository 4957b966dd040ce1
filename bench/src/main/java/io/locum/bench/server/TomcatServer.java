package io.locum.bench.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Tomcat as it comes, with one servlet; connections are kept for as many requests as there are. */
public final class TomcatServer {

    private TomcatServer() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, LifecycleException {
        Path folder = Files.createTempDirectory("locum-bench-tomcat-");
        folder.toFile().deleteOnExit();
        Tomcat tomcat = new Tomcat();
        tomcat.setSilent(true);
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(0);
        connector.setProperty("address", Readiness.HOST);
        connector.setProperty("maxKeepAliveRequests", "-1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "greeter", new Greeter()).addMapping("/");
        tomcat.start();
        Readiness.serve(connector.getLocalPort());
    }

    private static final class Greeter extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private static final byte[] ANSWER = Readiness.ANSWER.getBytes(StandardCharsets.US_ASCII);

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.setContentLength(ANSWER.length);
            response.getOutputStream().write(ANSWER);
        }
    }
}
