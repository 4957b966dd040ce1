package io.locum.testapps.knownblocks;

import com.typesafe.config.ConfigFactory;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor that runs what it is sent, on a dispatcher with one thread. */
final class ActorLoop {

    private static final String ONE_THREAD = """
            pekko.log-dead-letters = off
            pekko.actor.default-dispatcher.fork-join-executor {
              parallelism-min = 1
              parallelism-max = 1
            }
            """;

    private ActorLoop() {}

    static LoopUnderTest open() {
        ActorSystem<Runnable> system = ActorSystem.create(
                runner(), "blocked", ConfigFactory.parseString(ONE_THREAD).withFallback(ConfigFactory.load()));
        return new TaskLoop(system::tell);
    }

    private static Behavior<Runnable> runner() {
        return Behaviors.receiveMessage(task -> {
            task.run();
            return Behaviors.same();
        });
    }
}
