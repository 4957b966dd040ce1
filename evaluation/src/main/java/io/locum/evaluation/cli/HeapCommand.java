package io.locum.evaluation.cli;

import io.locum.evaluation.dump.HeapCases;
import io.locum.evaluation.dump.HeapExamination;
import io.locum.evaluation.dump.HeapResults;
import io.locum.evaluation.dump.HeapSubject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Dumps applications whose disease is known and prints what was found beside what is there. */
@Command(
        name = "heap",
        description =
                "Runs the sample applications for heap dumps, sick and well, and real servers, dumps each with jcmd, and compares"
                        + " what `locum heap` says with the truth: the disease, the field that holds what accumulates, and its"
                        + " type. Exits with 1 when one is wrong.",
        mixinStandardHelpOptions = true)
final class HeapCommand implements Callable<Integer> {

    /** Sick and well, with a rule for collections and one for listeners. */
    private static final List<String> SMOKE =
            List.of("bigheap/well-lists", "cachegrowth/sick", "listenerleak/sick", "staticcollection/well");

    /** The applications go on slowly, so that this makes some per cent more. */
    private static final Duration BETWEEN_DUMPS = Duration.ofSeconds(6);

    @Mixin
    private Workplace workplace = new Workplace();

    @Mixin
    private Choice choice = new Choice();

    @Option(
            names = "--twice",
            description = "Dump each twice, and give the first dump as the baseline: what grows is to be confirmed.")
    private boolean twice;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<HeapSubject> subjects = subjects();
        if (choice.list()) {
            subjects.forEach(subject -> out.println(subject.id()));
            return 0;
        }
        HeapResults results = HeapResults.none();
        for (HeapSubject subject : subjects) {
            spec.commandLine().getErr().println("evaluate: " + subject.id() + " …");
            Optional<String> missing = subject.program().missing();
            results = missing.isPresent()
                    ? results.withSkipped(subject, missing.get())
                    : results.with(subject, examine(subject));
        }
        results.lines().forEach(out::println);
        return results.right() ? 0 : 1;
    }

    private Optional<HeapExamination> examine(HeapSubject subject) throws InterruptedException {
        Path folder = workplace.folder(subject.id());
        try {
            return Optional.of(HeapExamination.of(
                    subject, workplace.locum(), folder, twice ? Optional.of(BETWEEN_DUMPS) : Optional.empty()));
        } catch (IOException | RuntimeException e) {
            // One application that cannot be examined is a wrong result, and no reason to skip the others.
            e.printStackTrace(spec.commandLine().getErr());
            return Optional.empty();
        } finally {
            workplace.tidy(folder);
        }
    }

    private List<HeapSubject> subjects() {
        Path project = workplace.project();
        return choice.among(
                choice.heldOut() ? HeapCases.heldOut(project) : HeapCases.in(project), HeapSubject::id, SMOKE);
    }
}
