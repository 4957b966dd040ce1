package io.locum.bench.process;

import java.nio.file.Path;
import java.util.List;

/**
 * The built project, as its users have it.
 *
 * @param project the project's folder
 */
public record Build(Path project) {

    /** The option that starts a JVM under the agent, with its recording in a folder and options of its own. */
    public String agent(Path folder, List<String> options) {
        return "-javaagent:" + project.resolve("distribution/target/locum.jar") + "=dir=" + folder
                + (options.isEmpty() ? "" : "," + String.join(",", options));
    }

    /** The class path of the sample applications and the load. */
    public String applications() {
        return project.resolve("test-apps/target/classes") + ":" + project.resolve("test-apps/target/lib") + "/*";
    }
}
