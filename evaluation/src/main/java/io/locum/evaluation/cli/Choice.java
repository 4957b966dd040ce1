package io.locum.evaluation.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which subjects an evaluation is about. */
final class Choice {

    @Option(
            names = "--only",
            description = "Only the subjects whose name matches, such as 'deadlock/*' or '*/well'.",
            paramLabel = "<glob>")
    private @Nullable String only;

    @Option(names = "--smoke", description = "Only two sick and two well subjects.")
    private boolean smoke;

    @Option(
            names = "--held-out",
            description = "The applications and servers that Locum was not made with, instead of the others.")
    private boolean heldOut;

    @Option(names = "--list", description = "Print the names of the subjects and end.")
    private boolean list;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    boolean heldOut() {
        return heldOut;
    }

    /** Whether they are to be named and not examined. */
    boolean list() {
        return list;
    }

    /**
     * Those that are wanted.
     *
     * @param name by which each is asked for
     * @param smoke the names of the two sick and two well ones
     * @throws ParameterException if there is none
     */
    <T> List<T> among(List<T> all, Function<T, String> name, List<String> smoke) {
        PathMatcher wanted = FileSystems.getDefault()
                .getPathMatcher("glob:" + Optional.ofNullable(only).orElse("**"));
        List<T> chosen = all.stream()
                .filter(subject -> wanted.matches(Path.of(name.apply(subject))))
                .filter(subject -> !this.smoke || smoke.contains(name.apply(subject)))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No subject's name matches " + only + "; see --list");
        }
        return chosen;
    }
}
