package io.locum.analyzer.cli;

import java.nio.file.Path;

/**
 * What every command has at hand.
 *
 * @param jar the locum.jar that is running
 * @param terminal where to speak
 */
record Session(Path jar, Terminal terminal) {}
