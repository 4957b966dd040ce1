package io.locum.bench.server;

/** The shortest application: what starting a JVM costs is measured on it. */
public final class HelloWorld {

    private HelloWorld() {}

    /** Prints a greeting and ends. */
    public static void main(String[] args) {
        System.out.println("Hello, World");
    }
}
