package io.locum.heap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeapBuilderTest {

    @Test
    void objectsLieOneAfterAnotherWithTheSizesOfTheirJvm() {
        HeapBuilder heap = HeapBuilder.heap();
        heap.type("byte[]");
        heap.type("A").fields(ValueType.INT, "number").fields(ValueType.OBJECT, "other");
        DumpedInstance a = heap.object("A");
        DumpedPrimitives three = heap.bytes((byte) 1, (byte) 2, (byte) 3);
        DumpedInstance last = heap.object("A");

        heap.write();
        assertThat(three.id() - a.id()).as("12 + 4 + 4, rounded up").isEqualTo(24);
        heap.in(DumpForm.HOTSPOT.with(Layout.UNCOMPRESSED_CLASSES)).write();
        assertThat(three.id() - a.id()).as("16 + 4 + 4 + 8").isEqualTo(32);
        assertThat(last.id() - three.id()).as("24 + 3, rounded up").isEqualTo(32);
    }

    @Test
    void aSubclassFillsTheGapsOfItsSuperclass() {
        List<ValueType> subclass = List.of(ValueType.INT, ValueType.BYTE);
        List<ValueType> superclass = List.of(ValueType.LONG, ValueType.BYTE);

        assertThat(Layout.COMPRESSED.instanceSize(List.of(subclass, superclass)))
                .as("12 + gap 4 + long 8 + byte, int into the gap")
                .isEqualTo(32);
        assertThat(Layout.COMPACT_HEADERS.instanceSize(List.of(superclass))).isEqualTo(24);
        assertThat(Layout.COMPRESSED.instanceSize(List.of(List.of(ValueType.INT), List.of(ValueType.LONG))))
                .isEqualTo(24);
    }

    @Test
    void everyByteIsAsHotSpotWritesIt() {
        HeapBuilder heap = HeapBuilder.heap()
                .in(DumpForm.HOTSPOT
                        .with(new Layout(4, 4, 8, 8, 0xF000_0000L))
                        .at(Instant.ofEpochMilli(0x0102_0304_0506L)));
        DumpedInstance object = heap.object("A").set("n", (short) 7).root();

        byte[] dump = heap.write();

        String classDumps =
                "20 f0000000 00000001 00000000 00000000 00000000 00000000 00000000 00000000 00000000 0000 0000 0000"
                        + "20 f0000070 00000001 f0000000 00000000 00000000 00000000 00000000 00000000 00000000 0000 0000 0000"
                        + "20 f00000e0 00000001 f0000000 00000000 00000000 00000000 00000000 00000000 00000002 0000 0000 0001"
                        + " 20000010 09";
        String instances = "21 f0000150 00000001 f00000e0 00000002 0007";
        String roots = "01 f0000150 f0005b0a" + "05 f0000000" + "05 f0000070" + "05 f00000e0";
        String expected = text("JAVA PROFILE 1.0.2") + "00 00000004 0000010203040506"
                + "01 00000000 00000005 20000010" + text("n")
                + "01 00000000 00000014 20000028" + text("java/lang/Object")
                + "01 00000000 00000013 20000040" + text("java/lang/Class")
                + "01 00000000 00000005 20000058" + text("A")
                + "02 00000000 00000010 00000001 f0000000 00000001 20000028"
                + "02 00000000 00000010 00000002 f0000070 00000001 20000040"
                + "02 00000000 00000010 00000003 f00000e0 00000001 20000058"
                + "05 00000000 0000000c 00000001 00000000 00000000"
                + "1c 00000000 000000b1" + classDumps + instances + roots
                + "2c 00000000 00000000";
        assertThat(object.id()).isEqualTo(0xF000_0150L);
        assertThat(HexFormat.of().formatHex(dump)).isEqualTo(expected.replace(" ", ""));
    }

    private static String text(String ascii) {
        return HexFormat.of().formatHex(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
