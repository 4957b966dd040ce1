package io.locum.evaluation.cli;

import io.locum.evaluation.subject.Examination;
import io.locum.evaluation.subject.HeldOutServers;
import io.locum.evaluation.subject.RealServers;
import io.locum.evaluation.subject.SampleApplications;
import io.locum.evaluation.subject.Subject;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs every subject under the agent and prints what was found beside what is there. */
@Command(
        name = "evaluate",
        description = "Runs the sample applications, sick and well, and real servers under the agent,"
                + " and compares Locum's verdicts with the truth. Exits with 1 when one is wrong.",
        mixinStandardHelpOptions = true,
        subcommands = {AccuracyCommand.class, DelayCommand.class, ForecastCommand.class, HeapCommand.class})
final class EvaluateCommand implements Callable<Integer> {

    /** Two diseases and two healthy servers that between them touch every part. */
    private static final List<String> SMOKE =
            List.of("eventloopcpu/sick", "eventloopcpu/well", "lockcontention/sick", "jetty/real");

    /** More load for each processor than this is not from an evaluation, which runs one subject at a time. */
    private static final int MOST_LOAD_OF_OURS = 2;

    @Mixin
    private Workplace workplace = new Workplace();

    @Mixin
    private Choice choice = new Choice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Subject> subjects = subjects();
        if (choice.list()) {
            subjects.forEach(subject -> out.println(subject.id()));
            return 0;
        }
        Results results = Results.none();
        for (Subject subject : subjects) {
            spec.commandLine().getErr().println("evaluate: " + subject.id() + " …" + busyMachine());
            Optional<String> missing = subject.missing();
            results = missing.isPresent()
                    ? results.withSkipped(subject, missing.get())
                    : results.with(subject, examine(subject));
        }
        results.lines().forEach(out::println);
        return results.right() ? 0 : 1;
    }

    /** A warning if others keep the processors busy: what Locum says of such a machine then is no disease of the subject. */
    private static String busyMachine() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        return load > MOST_LOAD_OF_OURS * processors
                ? String.format(
                        Locale.ROOT,
                        " (on a machine that is busy otherwise, load %.0f on %d processors: expect wrong verdicts)",
                        load,
                        processors)
                : "";
    }

    private Optional<Examination> examine(Subject subject) throws InterruptedException {
        Path folder = workplace.folder(subject.id());
        try {
            return Optional.of(Examination.of(subject, workplace.locum(), folder));
        } catch (RuntimeException e) {
            // One subject that cannot be examined is a wrong result, and no reason to skip the others.
            e.printStackTrace(spec.commandLine().getErr());
            return Optional.empty();
        } finally {
            workplace.tidy(folder);
        }
    }

    private List<Subject> subjects() {
        Path project = workplace.project();
        Stream<Subject> all = choice.heldOut()
                ? Stream.concat(SampleApplications.heldOut(project).stream(), HeldOutServers.in(project).stream())
                : Stream.concat(SampleApplications.in(project).stream(), RealServers.in(project).stream());
        return choice.among(all.toList(), Subject::id, SMOKE);
    }
}
