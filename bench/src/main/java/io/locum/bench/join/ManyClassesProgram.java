package io.locum.bench.join;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * An application with many classes: it loads and links those of all jars of a folder, as often as it takes, each time in
 * a class loader of its own, as a container does with web applications. A thread that would run each millisecond then notes
 * how late it came. Arguments: how many classes, those of the JDK included, and the folder. Says {@code ready <classes>}.
 * The line {@code longest} is answered by {@code longest <microseconds>}, since the last one; ends with its input.
 */
public final class ManyClassesProgram {

    private static final long BEAT_MILLIS = 1;

    private static final long NANOS_PER_MICRO = 1_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final List<ClassLoader> loaders = new ArrayList<>();
    private long methods;
    private long longest;

    private ManyClassesProgram() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        ManyClassesProgram program = new ManyClassesProgram();
        program.load(Integer.parseInt(args[0]), new File(args[1]));
        Thread beat = new Thread(program::beat, "beat");
        beat.setDaemon(true);
        beat.start();
        System.out.println("ready " + loaded() + " with " + program.methods + " methods");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println("longest " + program.takeLongest() / NANOS_PER_MICRO);
        }
        System.exit(0);
    }

    private static int loaded() {
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private void load(int wanted, File folder) throws IOException {
        List<File> jars = Stream.of(folder.listFiles())
                .filter(file -> file.getName().endsWith(".jar"))
                .sorted()
                .toList();
        List<String> names = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (File jar : jars) {
            urls.add(jar.toURI().toURL());
            names.addAll(classes(jar));
        }
        while (loaded() < wanted) {
            int before = loaded();
            ClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
            loaders.add(loader);
            for (String name : names) {
                if (loaded() >= wanted) {
                    return;
                }
                link(name, loader);
            }
            if (loaded() == before) {
                throw new IllegalStateException("no classes in " + folder);
            }
        }
    }

    private static List<String> classes(File jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class")
                            && !name.startsWith("META-INF/")
                            && !name.endsWith("module-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    /** Asking for its methods links a class, and does not initialise it. */
    private void link(String name, ClassLoader loader) {
        try {
            methods += Class.forName(name, false, loader).getDeclaredMethods().length;
        } catch (ClassNotFoundException | LinkageError e) {
            // It needs an optional library that is not there.
        }
    }

    private void beat() {
        try {
            while (true) {
                long begin = System.nanoTime();
                Thread.sleep(BEAT_MILLIS);
                note(System.nanoTime() - begin - BEAT_MILLIS * NANOS_PER_MILLI);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(long late) {
        longest = Math.max(longest, late);
    }

    private synchronized long takeLongest() {
        long taken = longest;
        longest = 0;
        return taken;
    }
}
