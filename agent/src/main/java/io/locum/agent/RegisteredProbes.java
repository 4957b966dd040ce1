package io.locum.agent;

import io.locum.agent.probe.Probe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The probes that {@code @AutoService} has registered. They are in the agent's own jar, so there is one list to read;
 * {@link java.util.ServiceLoader} would unpack every library to look for more, at the app's start.
 */
final class RegisteredProbes {
    private static final String LIST = "META-INF/services/" + Probe.class.getName();

    private RegisteredProbes() {}

    /** @throws IllegalStateException if one cannot be made: the agent's jar is broken */
    static List<Probe> load() {
        ClassLoader loader = RegisteredProbes.class.getClassLoader();
        List<Probe> probes = new ArrayList<>();
        try (InputStream in = loader.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the agent has no " + LIST);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String name = lines.readLine(); name != null; name = lines.readLine()) {
                probes.add(Class.forName(name, true, loader)
                        .asSubclass(Probe.class)
                        .getConstructor()
                        .newInstance());
            }
            return probes;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + LIST, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("making the probes in " + LIST, e);
        }
    }
}
