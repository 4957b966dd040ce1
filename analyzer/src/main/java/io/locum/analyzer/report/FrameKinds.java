package io.locum.analyzer.report;

import io.locum.analyzer.recording.Frame;
import io.locum.page.view.FrameKind;
import java.util.List;

/** Tells the application's code from libraries', the JDK's and native code, by package. */
final class FrameKinds {

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    /** Frameworks and libraries that often lie between an application and its event loop or its threads. */
    private static final List<String> LIBRARIES = List.of(
            "akka.",
            "ch.qos.logback.",
            "com.fasterxml.",
            "com.google.common.",
            "com.google.protobuf.",
            "com.mysql.",
            "com.zaxxer.",
            "groovy.",
            "io.grpc.",
            "io.helidon.",
            "io.micrometer.",
            "io.micronaut.",
            "io.netty.",
            "io.quarkus.",
            "io.reactivex.",
            "io.smallrye.",
            "io.undertow.",
            "io.vertx.",
            "jakarta.",
            "kotlin.",
            "kotlinx.",
            "okhttp3.",
            "okio.",
            "org.apache.",
            "org.eclipse.",
            "org.glassfish.",
            "org.h2.",
            "org.hibernate.",
            "org.jboss.",
            "org.postgresql.",
            "org.slf4j.",
            "org.springframework.",
            "org.xnio.",
            "reactor.",
            "scala.");

    private FrameKinds() {}

    static FrameKind of(Frame frame) {
        if (frame.className().isEmpty()) {
            return FrameKind.NATIVE;
        }
        return of(frame.className());
    }

    /** The origin of a class, or of a place in it such as {@code com.example.Chat.onOpen:42}. */
    static FrameKind of(String className) {
        if (JDK.stream().anyMatch(className::startsWith)) {
            return FrameKind.JDK;
        }
        return LIBRARIES.stream().anyMatch(className::startsWith) ? FrameKind.LIBRARY : FrameKind.OWN;
    }
}
