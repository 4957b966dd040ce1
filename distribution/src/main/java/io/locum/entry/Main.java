package io.locum.entry;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

/** The command line: {@code java -jar locum.jar …}. Loads the analyzer from its nested jars and hands over. */
public final class Main {

    private static final String COMMAND_LINE_CLASS = "io.locum.analyzer.cli.Locum";
    private static final int UNUSABLE = 2;

    private Main() {}

    /** Exits with 0 (done), 1 ({@code --fail-on} matched) or 2 (wrong usage or unusable input). */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            OneJar jar = OneJar.find();
            // The system loader is the parent because it defines jdk.attach.
            ClassLoader loader = new NestedJars(
                    "locum-analyzer", jar.path(), OneJar.ANALYZER, Long.MAX_VALUE, ClassLoader.getSystemClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> commandLine = Class.forName(COMMAND_LINE_CLASS, true, loader);
            return (int)
                    commandLine.getMethod("run", Path.class, String[].class).invoke(null, jar.path(), args);
        } catch (InvocationTargetException failed) {
            System.err.println("locum: failed unexpectedly: " + failed.getCause());
            return UNUSABLE;
        } catch (IOException | ReflectiveOperationException broken) {
            System.err.println("locum: this locum.jar cannot be used: " + broken);
            return UNUSABLE;
        }
    }
}
