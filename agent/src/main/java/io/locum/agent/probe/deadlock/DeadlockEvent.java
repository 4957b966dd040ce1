package io.locum.agent.probe.deadlock;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One thread of a cycle in which each waits for the next. */
@Name("locum.Deadlock")
@Label("Deadlocked Thread")
@Description("One thread of a cycle in which each waits for a lock that the next one holds")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class DeadlockEvent extends Event {
    @Label("Cycle")
    @Description("The same for all threads of one cycle")
    long cycle;

    @Label("Thread Name")
    @Nullable
    String threadName;

    @Label("Lock")
    @Description("What the thread waits for")
    @Nullable
    String lock;

    @Label("Owner Name")
    @Description("The thread that holds it")
    @Nullable
    String ownerName;

    @Label("Stack")
    @Description("One frame a line, innermost first")
    @Nullable
    String stack;
}
