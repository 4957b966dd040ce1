package io.locum.bench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of {@code bench/run}. */
@Command(
        name = "bench/run",
        description = "Measures what the agent and the heap engine cost.",
        mixinStandardHelpOptions = true,
        subcommands = {
            OverheadCommand.class,
            StartUpCommand.class,
            SoakCommand.class,
            HookCommand.class,
            JoinDipCommand.class,
            RegistrationsCommand.class,
            RetransformCommand.class,
            HeapCommand.class,
            DumpCommand.class,
            SmokeCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs the command line. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
