package io.locum.agent.install;

import java.lang.instrument.Instrumentation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Opens the JDK's own packages to the agent, and to nobody else: its class loader has an unnamed module of its own. */
final class JdkInternals {

    private JdkInternals() {}

    /** Exports packages of {@code java.base}; they stay exported as long as the agent's class loader lives. */
    static void export(Instrumentation instrumentation, String... packages) {
        Set<Module> agent = Set.of(JdkInternals.class.getModule());
        Map<String, Set<Module>> exports = new HashMap<>();
        for (String name : packages) {
            exports.put(name, agent);
        }
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), exports, Map.of(), Set.of(), Map.of());
    }
}
