package io.locum.agent.session;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** The agent lowers or raises its rates. */
@Name("locum.Budget")
@Label("Budget")
@Description("The agent lowers or raises its rates, since its own CPU time is above or far below its budget")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class BudgetEvent extends Event {
    @Label("Share")
    @Description("Of the time that the processors available to the JVM offered in the last seconds")
    @Percentage
    float share;

    @Label("Budget")
    @Description("The share that the agent may use")
    @Percentage
    float budget;

    @Label("Level")
    @Description("0: full rates, 3: the lowest")
    int level;

    @Label("Text")
    @Nullable
    String text;
}
