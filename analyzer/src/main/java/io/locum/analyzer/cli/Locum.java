package io.locum.analyzer.cli;

import io.locum.analyzer.jvm.Cannot;
import io.locum.analyzer.recording.UnusableRecording;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code locum} command: puts the subcommands together and turns failures into one line and exit code 2. */
@Command(
        name = "locum",
        description = "A doctor for running JVMs: records, diagnoses and names the line of code.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes: ",
        footer =
                "0 done; 1 what --fail-on names was found; 2 wrong usage or unusable input.%n%nStart with:  locum demo")
public final class Locum {

    private static final int UNUSABLE = 2;

    /** In the order of the help. When one is called, it alone is put together: all seven take 0.1 s of CPU. */
    private static final List<String> COMMANDS = List.of("doctor", "attach", "report", "heap", "dump", "ps", "demo");

    private Locum() {}

    /**
     * Runs one command line.
     *
     * @param jar the locum.jar that is running, also used as the agent
     * @return the exit code
     */
    public static int run(Path jar, String[] args) {
        return run(new Session(jar, Terminal.ofProcess()), args);
    }

    static int run(Session session, String[] args) {
        CommandLine commandLine = new CommandLine(new Locum());
        COMMANDS.stream()
                .filter(name -> args.length == 0 || !COMMANDS.contains(args[0]) || name.equals(args[0]))
                .forEach(name -> commandLine.addSubcommand(command(name, session)));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((wrong, ignored) -> usageError(session, wrong));
        commandLine.setExecutionExceptionHandler((failed, command, parsed) -> failure(session, failed));
        if (args.length == 0) {
            commandLine.usage(System.out);
            return 0;
        }
        return commandLine.execute(args);
    }

    private static Object command(String name, Session session) {
        return switch (name) {
            case "doctor" -> new DoctorCommand(session);
            case "attach" -> new AttachCommand(session);
            case "report" -> new ReportCommand(session);
            case "heap" -> new HeapCommand(session);
            case "dump" -> new DumpCommand(session);
            case "ps" -> new PsCommand(session);
            case "demo" -> new DemoCommand(session);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static int usageError(Session session, ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        session.terminal().note(oneLine(String.valueOf(wrong.getMessage())) + "; see `" + command + " --help`");
        return UNUSABLE;
    }

    private static int failure(Session session, Exception failed) {
        boolean expected = failed instanceof Cannot || failed instanceof UnusableRecording;
        session.terminal()
                .note(oneLine(expected ? String.valueOf(failed.getMessage()) : "failed unexpectedly: " + failed));
        if (System.getenv("LOCUM_DEBUG") != null) {
            failed.printStackTrace();
        }
        return UNUSABLE;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
