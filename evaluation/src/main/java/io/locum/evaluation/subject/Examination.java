package io.locum.evaluation.subject;

import io.locum.evaluation.load.Load;
import io.locum.evaluation.machine.Machine;
import io.locum.evaluation.verdict.Diagnosis;
import io.locum.evaluation.verdict.Judgement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject run under the agent and load, and what Locum said about it.
 *
 * @param outcome how the load went
 * @param diagnosis what Locum said
 * @param judgement whether that is so
 */
public record Examination(Load.Outcome outcome, Diagnosis diagnosis, Judgement judgement) {

    /** Examines a subject, in a folder of its own; throws RuntimeException when that could not be done. */
    public static Examination of(Subject subject, Locum locum, Path folder) throws InterruptedException {
        List<String> arguments = new ArrayList<>();
        arguments.add(locum.agent(folder, subject.program().agentOptions()));
        arguments.addAll(subject.program().arguments());
        subject.program().prepare(folder);
        Load.Outcome outcome;
        try (Machine.Host host = subject.machine().start(folder, folder.resolve("server.txt"), arguments)) {
            int port = subject.readiness().await(host.process());
            outcome = host.during(subject.load()).run(port, subject.time());
        }
        Diagnosis diagnosis = Diagnosis.read(locum.report(folder));
        return new Examination(outcome, diagnosis, Judgement.of(subject.truth(), diagnosis));
    }
}
