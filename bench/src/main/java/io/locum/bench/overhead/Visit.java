package io.locum.bench.overhead;

import io.locum.bench.subject.LoadedServer;
import io.locum.bench.subject.Window;
import java.time.Duration;

/**
 * One server measured once.
 *
 * @param closed under a closed loop
 * @param open at a constant rate
 */
record Visit(Window closed, Window open) {

    static Visit to(LoadedServer server, double perSecond, Duration window) {
        return new Visit(server.closedLoop(window), server.openLoop(perSecond, window));
    }

    Visit plus(Visit other) {
        return new Visit(closed.plus(other.closed), open.plus(other.open));
    }
}
