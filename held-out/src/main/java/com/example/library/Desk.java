package com.example.library;

import com.example.life.Life;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The desk of the library: a servlet in an embedded Tomcat. */
final class Desk extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Lending lending;

    private Desk(Lending lending) {
        this.lending = lending;
    }

    static void open(Lending lending) throws IOException, LifecycleException, InterruptedException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("library").toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxThreads", "40");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "desk", new Desk(lending)).addMapping("/");
        tomcat.start();
        Life.begin(tomcat.getConnector().getLocalPort());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String before = lending.lend(request.getRequestURI(), request.getParameter("reader"));
        response.getWriter().write("before you: " + before);
    }
}
