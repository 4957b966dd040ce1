package io.locum.evaluation.machine;

import io.locum.evaluation.load.Load;
import io.locum.evaluation.process.JavaProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A container's limit on processor time: a control group with a quota for each tenth of a second. Needs the right to
 * make control groups, which root has outside containers.
 *
 * @param processors how many processors' time there is
 */
public record CpuQuota(double processors) implements Machine {

    @Override
    public Optional<String> missing() {
        return ControlGroups.here().isPresent() ? Optional.empty() : Optional.of("a writable cgroup");
    }

    @Override
    public Host start(Path folder, Path output, List<String> arguments) {
        ControlGroup group = ControlGroups.here()
                .orElseThrow(() -> new IllegalStateException("no writable cgroup"))
                .make(processors);
        return new Limited(group, JavaProcess.start(folder, output, group.launcher(), arguments));
    }

    private record Limited(ControlGroup group, JavaProcess process) implements Host {

        @Override
        public Load during(Load load) {
            return load;
        }

        @Override
        public void close() {
            process.close();
            group.remove();
        }
    }
}
