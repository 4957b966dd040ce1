package io.locum.agent.install;

import java.util.List;
import java.util.Set;

/**
 * Finds places to hook in classes that nobody knows by name. It is asked for each class of the app, on whichever of the
 * app's threads loads it, several at a time: it must be quick, take no lock that it holds for long, and load no class of
 * the app.
 */
public interface HookFinder {
    /** Finds nothing. */
    HookFinder NOTHING = new HookFinder() {
        @Override
        public List<HookPoint> find(String internalName, byte[] code) {
            return List.of();
        }
    };

    /**
     * The places in this class; the same for the same class whenever it is asked. Empty for most.
     *
     * @param internalName such as {@code com/example/Chat}
     * @param code the class file; not to be changed
     */
    List<HookPoint> find(String internalName, byte[] code);

    /** Classes of the JDK, by internal names, that it looks at too; of the JDK it gets no others. */
    default Set<String> ofTheJdk() {
        return Set.of();
    }
}
