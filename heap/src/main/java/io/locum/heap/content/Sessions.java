package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;

/** Who keeps the sessions of users: servlet containers and Spring. */
@AutoService(ContentReader.class)
public final class Sessions implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.around(
                        "org.apache.catalina.session.ManagerBase", Kind.SESSIONS, "the sessions of Tomcat", "sessions"),
                Shape.around(
                        "org.eclipse.jetty.session.DefaultSessionCache",
                        Kind.SESSIONS,
                        "the sessions of Jetty",
                        "_sessions"),
                Shape.around(
                        "org.eclipse.jetty.server.session.DefaultSessionCache",
                        Kind.SESSIONS,
                        "the sessions of Jetty",
                        "_sessions"),
                Shape.around(
                        "io.undertow.server.session.InMemorySessionManager",
                        Kind.SESSIONS,
                        "the sessions of Undertow",
                        "sessions"),
                Shape.around(
                        "org.springframework.session.MapSessionRepository",
                        Kind.SESSIONS,
                        "the sessions of Spring",
                        "sessions"));
    }
}
