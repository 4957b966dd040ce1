package io.locum.testapps.sessionleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A shop on Tomcat whose sessions never time out; with {@code --logout=yes} visitors end theirs. */
public final class TomcatShop {

    private static final int VISITORS = 2_500;

    private TomcatShop() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException, LifecycleException {
        Launch launch = Launch.of(args);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("shop").toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        context.setSessionTimeout(-1);
        Tomcat.addServlet(
                        context, "cart", new CartServlet(launch.option("logout").isPresent()))
                .addMapping("/cart");
        tomcat.start();
        int port = tomcat.getConnector().getLocalPort();
        Traffic.serve(launch, VISITORS, visitor -> visit(port, visitor));
    }

    private static void visit(int port, int visitor) throws IOException {
        URI page = URI.create("http://127.0.0.1:" + port + "/cart?item=" + visitor);
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the shop answered " + connection.getResponseCode());
        }
        connection.getInputStream().readAllBytes();
    }
}
