package io.locum.heap.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.ValueType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeptFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "java/util/HashMap, size, INT",
        "java/util/HashMap, modCount, INT",
        "java/util/Vector, elementCount, INT",
        "java/util/concurrent/ConcurrentHashMap, baseCount, LONG",
        "java/util/concurrent/atomic/AtomicInteger, value, INT",
        "java/util/concurrent/ThreadPoolExecutor, allowCoreThreadTimeOut, BOOLEAN",
        "java/lang/String, coder, BYTE",
        "java/lang/Thread$FieldHolder, threadStatus, INT",
        "java/nio/Buffer, capacity, INT",
        "com/github/benmanes/caffeine/cache/SSMS, maximum, LONG",
        "com/google/common/cache/LocalCache, maxWeight, LONG",
        "com/google/common/cache/LocalCache, expireAfterWriteNanos, LONG",
        "org/example/RingBuffer, head, INT",
    })
    void whatSaysHowMuchThereIsStays(String className, String field, ValueType type) {
        assertThat(KeptFields.keeps(className, field, type)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "java/lang/String, hash, INT",
        "java/util/HashMap$Node, hash, INT",
        "java/util/concurrent/ConcurrentHashMap$Node, hash, INT",
        "java/util/concurrent/atomic/AtomicLong, value, LONG",
        "java/lang/Integer, value, INT",
        "java/lang/Character, value, CHAR",
        "java/util/UUID, mostSigBits, LONG",
        "java/math/BigDecimal, intCompact, LONG",
        "java/time/LocalDate, year, INT",
        "java/net/InetAddress$InetAddressHolder, address, INT",
        "com/example/Customer, creditLimit, INT",
        "com/example/Customer, balance, DOUBLE",
        "com/example/Customer, married, BOOLEAN",
        "com/example/Customer, size, DOUBLE",
    })
    void whatMayHaveBeenEnteredGoes(String className, String field, ValueType type) {
        assertThat(KeptFields.keeps(className, field, type)).isFalse();
    }
}
