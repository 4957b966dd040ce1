package io.locum.agent.probe.eventloop;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A loop was found; its stack tells which framework runs it. */
@Name("locum.Loop")
@Label("Loop")
@Description("An event loop was found")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class LoopEvent extends Event {
    @Label("Loop Id")
    long loopId;

    @Label("Kind")
    @Description("What it waits on: selector, epoll, io_uring, kqueue, executor, dispatcher or ui")
    @Nullable
    String kind;

    @Label("Loop Name")
    @Nullable
    String loopName;

    @Label("Loop")
    @Description("The thread that returned last from its wait")
    @Nullable
    Thread loop;

    @Label("Source")
    @Description("Class of the object that waits")
    @Nullable
    String source;

    @Label("Thread Class")
    @Description("Class of its thread; frameworks mark their threads so")
    @Nullable
    String threadClass;

    @Label("Stack")
    @Description("What its thread did when it was found: one frame a line, innermost first")
    @Nullable
    String stack;
}
