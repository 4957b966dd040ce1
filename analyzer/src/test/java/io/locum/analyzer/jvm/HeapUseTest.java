package io.locum.analyzer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to {@code GC.heap_info}, shortened. */
final class HeapUseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            G1, 17        | " garbage-first heap   total 131072K, used 21380K [0xf8, 0x10)/  region size 1024K, 5 young (5120K)/ Metaspace       used 74K, committed 320K/  class space    used 3K"  | 21380
            G1, 25        | "garbage-first heap   total reserved 131072K, committed 131072K, used 22134K [0xf8, 0x10)"  | 22134
            serial, 17    | " def new generation   total 39296K, used 22327K [0xf8/  eden space 34944K,  63% used [0xf8/ tenured generation   total 87424K, used 100K [0xfa"  | 22427
            serial, 25    | "DefNew     total 39296K, used 21839K [0xf8/ eden space 34944K,  62% used [0xf8/Tenured    total 87424K, used 1166K [0xfa"  | 23005
            parallel      | " PSYoungGen      total 38400K, used 22194K [0xfd/  eden space 33280K, 66% used [0xfd/ ParOldGen       total 87552K, used 6K [0xf8"  | 22200
            ZGC           | " ZHeap           used 24M, capacity 128M, max capacity 128M/ Metaspace       used 132K"  | 24576
            Shenandoah    | "Shenandoah Heap/ 128M max, 128M soft max, 128M committed, 20811K used/ 512 x 256K regions"  | 20811
            """)
    void eachCollectorSaysItInItsOwnWords(String collector, String said, long kibibytes) {
        assertThat(HeapUse.bytes(said.replace('/', '\n'))).as(collector).hasValue(kibibytes << 10);
    }

    @Test
    void whereNothingIsSaidNothingIsGuessed() {
        assertThat(HeapUse.bytes("Unknown diagnostic command")).isEmpty();
    }

    @Test
    void aDumpIsExpectedToTakeASecondForAHundredMebibytes() {
        assertThat(LiveDump.pause(200L << 20)).isEqualTo(Duration.ofMillis(2_150));
    }
}
