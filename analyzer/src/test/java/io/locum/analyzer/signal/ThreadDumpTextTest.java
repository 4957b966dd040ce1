package io.locum.analyzer.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.signal.Deadlocks.Cycle;
import io.locum.analyzer.signal.Deadlocks.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThreadDumpTextTest {

    private static final String DUMP = """
            "main" #1 prio=5 os_prio=0 tid=0x1 nid=0x1 in Object.wait()
               java.lang.Thread.State: WAITING

            Found one Java-level deadlock:
            =============================
            "left":
              waiting to lock monitor 0x00007f1, (object 0x00000000e1, a com.example.Account),
              which is held by "right"

            "right":
              waiting for ownable synchronizer 0x00000000e2, (a java.util.concurrent.locks.ReentrantLock$NonfairSync),
              which is held by "left"

            Java stack information for the threads listed above:
            ===================================================
            "left":
            	at com.example.Bank.transfer(Bank.java:17)
            	- waiting to lock <0x00000000e1> (a com.example.Account)
            	at java.lang.Thread.run(java.base@17.0.15/Thread.java:840)
            "right":
            	at jdk.internal.misc.Unsafe.park(java.base@17.0.15/Native Method)
            	at com.example.Bank.settle(Bank.java:23)

            Found 1 deadlock.
            """;

    @Test
    void threadsWithTheirLocksAndStacksAreRead() {
        List<Cycle> cycles = ThreadDumpText.deadlocks(DUMP);

        assertThat(cycles).hasSize(1);
        Member left = cycles.get(0).members().get(0);
        Member right = cycles.get(0).members().get(1);
        assertThat(left.thread()).isEqualTo("left");
        assertThat(left.owner()).isEqualTo("right");
        assertThat(left.lock()).isEqualTo("com.example.Account");
        assertThat(left.stack().frames().get(0)).hasToString("com.example.Bank.transfer:17");
        assertThat(right.lock()).isEqualTo("java.util.concurrent.locks.ReentrantLock$NonfairSync");
        assertThat(right.stack().frames()).hasSize(2);
    }

    @Test
    void aDumpWithoutDeadlockHasNone() {
        assertThat(ThreadDumpText.deadlocks("\"main\" #1 prio=5\n\tat A.b(A.java:1)\n"))
                .isEmpty();
    }
}
