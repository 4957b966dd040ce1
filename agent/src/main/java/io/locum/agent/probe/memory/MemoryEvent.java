package io.locum.agent.probe.memory;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;

/** What memory the process takes, by whom, as far as the JVM accounts for it. */
@Name("locum.Memory")
@Label("Memory")
@Description("What memory the process takes, by whom, as far as the JVM accounts for it; -1: unknown")
@Category("Locum")
@StackTrace(false)
@Registered(false)
final class MemoryEvent extends Event {
    @Label("Anonymous")
    @Description("In RAM, without mapped files and shared memory")
    @DataAmount
    long anonymousBytes;

    @Label("Shared")
    @Description("Shared memory in RAM; the heap, where the collector maps it more than once")
    @DataAmount
    long sharedBytes;

    @Label("Heap Committed")
    @DataAmount
    long heapBytes;

    @Label("Heap Peak")
    @Description("The most that was ever used in each of the heap's pools, added up")
    @DataAmount
    long heapPeakBytes;

    @Label("Metaspace Used")
    @DataAmount
    long metaspaceUsedBytes;

    @Label("Metaspace Committed")
    @DataAmount
    long metaspaceBytes;

    @Label("Class Space Used")
    @Description("The part of it that classes themselves take, which has a limit of its own")
    @DataAmount
    long classSpaceBytes;

    @Label("Code Committed")
    @DataAmount
    long codeBytes;

    @Label("Direct Buffers")
    @DataAmount
    long directBytes;

    @Label("Mapped Buffers")
    @DataAmount
    long mappedBytes;
}
