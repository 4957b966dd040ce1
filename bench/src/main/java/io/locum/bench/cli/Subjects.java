package io.locum.bench.cli;

import io.locum.bench.subject.Server;
import io.locum.bench.subject.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which servers and agents are to be measured. */
final class Subjects {

    @Option(
            names = "--servers",
            description = "netty-nio, netty-epoll, vertx, jetty, tomcat, helidon (all that run on this JDK).",
            split = ",",
            converter = ToServer.class,
            paramLabel = "<server>")
    private List<Server> servers = List.of(Server.values());

    @Option(
            names = "--variants",
            description = "control, locum, probe, jfr, async-profiler, opentelemetry, blockhound (all that run on this"
                    + " JDK).",
            split = ",",
            converter = ToVariant.class,
            paramLabel = "<variant>")
    private List<Variant> variants = List.of(Variant.values());

    /** The servers that run on this JDK. */
    List<Server> servers() {
        int feature = Runtime.version().feature();
        return servers.stream().filter(server -> server.runsOn(feature)).toList();
    }

    /** The variants, and the server without an agent to compare them with. */
    List<Variant> variants() {
        return Stream.concat(Stream.of(Variant.OFF), variants.stream())
                .distinct()
                .toList();
    }

    /** Reads a server's name. */
    static final class ToServer implements ITypeConverter<Server> {
        @Override
        public Server convert(String value) {
            return constant(Server.class, value);
        }
    }

    /** Reads a variant's name. */
    static final class ToVariant implements ITypeConverter<Variant> {
        @Override
        public Variant convert(String value) {
            return constant(Variant.class, value);
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("not known: " + value));
    }
}
