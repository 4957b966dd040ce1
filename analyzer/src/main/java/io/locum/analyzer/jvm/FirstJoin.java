package io.locum.analyzer.jvm;

import java.util.Optional;
import java.util.Properties;

/**
 * What a server feels of being joined for the first time.
 *
 * <p>A JVM that was not told at its start that classes may change has not noted which compiled code depends on which
 * method. When the first class changes, HotSpot therefore throws all compiled code away, and notes dependencies from then
 * on. Since JDK 23 it always notes them (JDK-8324241).
 */
final class FirstJoin {

    private static final int FIRST_WITHOUT = 23;

    /** JFR sets it when it starts, and JFR changes classes too: whoever started it has had the dip already. */
    private static final String JFR_HAS_STARTED = "jdk.jfr.repository";

    private FirstJoin() {}

    /**
     * One line on what will happen, if anything will.
     *
     * @param target the target's system properties
     */
    static Optional<String> warning(long pid, int feature, Properties target) {
        if (feature >= FIRST_WITHOUT || target.getProperty(JFR_HAS_STARTED) != null) {
            return Optional.empty();
        }
        return Optional.of("process " + pid
                + " will be slow for about two seconds, longer on a busy machine: when first"
                + " joined, JDK " + feature + " throws its compiled code away and compiles anew; starting it with"
                + " -javaagent avoids that");
    }
}
