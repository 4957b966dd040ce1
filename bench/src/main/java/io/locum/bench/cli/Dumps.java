package io.locum.bench.cli;

import io.locum.bench.dump.Collector;
import io.locum.bench.dump.Dump;
import io.locum.bench.dump.Shape;
import io.locum.bench.process.Build;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Which dumps are wanted, and where. */
final class Dumps {

    @Option(
            names = "--sizes",
            description = "Sizes of the dumps, in GB (${DEFAULT-VALUE}).",
            split = ",",
            defaultValue = "0.3,1",
            paramLabel = "<GB>")
    private List<Double> sizes = List.of();

    @Option(
            names = "--shapes",
            description = "app: like an application; primitive: mostly arrays of numbers; deep: one linked list"
                    + " (${DEFAULT-VALUE}).",
            split = ",",
            converter = ToShape.class,
            defaultValue = "app",
            paramLabel = "<shape>")
    private List<Shape> shapes = List.of();

    @Option(
            names = "--collectors",
            description = "Of the JVMs that are dumped: serial, parallel, g1, z, shenandoah (${DEFAULT-VALUE}).",
            split = ",",
            converter = ToCollector.class,
            defaultValue = "g1",
            paramLabel = "<collector>")
    private List<Collector> collectors = List.of();

    @Option(
            names = "--work-dir",
            description = "Where dumps are made and kept (bench/target/dumps).",
            paramLabel = "<folder>")
    private @Nullable Path workDir;

    /** The dumps, the smallest of each shape first. */
    List<Dump> wanted() {
        return shapes.stream()
                .flatMap(shape -> collectors.stream().flatMap(collector -> dumps(shape, collector)))
                .toList();
    }

    Path folder(Build build) {
        return Optional.ofNullable(workDir)
                .map(folder -> folder.toAbsolutePath().normalize())
                .orElse(build.target().resolve("dumps"));
    }

    private Stream<Dump> dumps(Shape shape, Collector collector) {
        return sizes.stream().sorted().map(size -> new Dump(shape, size, collector));
    }

    /** Reads a shape's name. */
    static final class ToShape implements ITypeConverter<Shape> {
        @Override
        public Shape convert(String value) {
            return Subjects.constant(Shape.class, value);
        }
    }

    /** Reads a collector's name. */
    static final class ToCollector implements ITypeConverter<Collector> {
        @Override
        public Collector convert(String value) {
            return Subjects.constant(Collector.class, value);
        }
    }
}
