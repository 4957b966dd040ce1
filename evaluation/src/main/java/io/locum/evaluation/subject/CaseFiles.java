package io.locum.evaluation.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files in which sample applications say what is to be found; each lies in the folder of its case. */
public final class CaseFiles {

    private CaseFiles() {}

    /** Makes subjects of one file. */
    @FunctionalInterface
    public interface Case<T> {

        /**
         * The subjects of a case.
         *
         * @param name the folder's
         * @param expected the file's contents
         * @param classPath as {@code java -cp} takes it
         */
        List<T> subjects(String name, JsonNode expected, String classPath);
    }

    /** What all files of this name in a module describe, by the name of their folders. */
    public static <T> List<T> read(Path module, String fileName, Case<T> reader) {
        String classPath = classPath(module);
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            return files.filter(file -> file.endsWith(fileName))
                    .sorted()
                    .flatMap(
                            file -> reader
                                    .subjects(
                                            file.getName(file.getNameCount() - 2)
                                                    .toString(),
                                            contents(file),
                                            classPath)
                                    .stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for applications in " + module, e);
        }
    }

    /** The class path of the applications of a module. */
    static String classPath(Path module) {
        return module.resolve("target/classes") + ":" + module.resolve("target/lib") + "/*";
    }

    /** The texts in an array; none if it is missing. */
    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode contents(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
