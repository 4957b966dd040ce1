package io.locum.evaluation.cli;

import picocli.CommandLine;

/** The entry point of {@code ./evaluate}; exits with 0 when all is right, 1 when not, 2 on wrong usage. */
public final class Main {

    private Main() {}

    /** Runs the command line. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new EvaluateCommand()).execute(args));
    }
}
