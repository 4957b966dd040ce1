package io.locum.testapps.knownblocks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Tomcat: a thread of its pool runs the handler, while its poller goes on selecting. */
final class TomcatServer {

    private TomcatServer() {}

    static int start(Runnable handler) throws Exception {
        Path folder = Files.createTempDirectory("blocked-tomcat");
        Tomcat tomcat = new Tomcat();
        tomcat.setSilent(true);
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("localhost");
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "blocked", new Servlet(handler)).addMapping("/");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        tomcat.start();
        return tomcat.getConnector().getLocalPort();
    }

    private static final class Servlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Runnable handler;

        Servlet(Runnable handler) {
            this.handler = handler;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            handler.run();
            response.setContentLength(0);
        }
    }
}
