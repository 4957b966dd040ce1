package io.locum.agent.heapdump;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A step on the way to a heap dump. */
@Name("locum.HeapDump")
@Label("Heap Dump")
@Description("A heap dump is planned, refused or taken")
@Category("Locum")
@StackTrace(false)
@Registered(false)
public final class HeapDumpEvent extends Event {
    @Label("Step")
    @Description("armed (at OutOfMemoryError), asked, planned, refused, taken or failed")
    @Nullable
    String step;

    @Label("File")
    @Description("In the recording's folder")
    @Nullable
    String file;

    @Label("Reason")
    @Nullable
    String reason;

    @Label("Live Bytes")
    @Description("What the last collection left in use; once taken, the one that came with the dump; -1: unknown")
    @DataAmount
    long liveBytes;

    @Label("Estimated Pause")
    @Description("-1: none")
    @Timespan
    long estimated;

    @Label("Start")
    @Description("System.nanoTime() when the dump began; 0: it did not")
    long startNanos;

    @Label("Took")
    @Description("The whole dump, for most of which the JVM stood still; -1: none was taken")
    @Timespan
    long took;

    @Label("File Size")
    @Description("-1: none")
    @DataAmount
    long fileBytes;

    @Label("Free Disk")
    @Description("Where the recording is; -1: unknown")
    @DataAmount
    long freeDisk;
}
