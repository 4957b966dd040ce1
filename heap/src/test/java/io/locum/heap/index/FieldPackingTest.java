package io.locum.heap.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldPackingTest {

    private static final Layout COMPRESSED = new Layout(12, 4, 8, true, false);
    private static final Layout BEFORE_15 = new Layout(12, 4, 8, false, false);
    private static final Layout PLAIN = new Layout(16, 8, 8, true, false);
    private static final Layout COMPACT = new Layout(8, 4, 8, true, true);

    @Test
    void anObjectWithoutFieldsIsItsHeader() {
        assertThat(new FieldPacking(COMPRESSED).size()).isEqualTo(16);
        assertThat(new FieldPacking(PLAIN).size()).isEqualTo(16);
        assertThat(new FieldPacking(COMPACT).size()).isEqualTo(8);
    }

    @Test
    void aHashMapsNodeIsASizeThatEverybodyKnows() {
        assertThat(node(COMPRESSED)).isEqualTo(32);
        assertThat(node(BEFORE_15)).isEqualTo(32);
        assertThat(node(PLAIN)).isEqualTo(48);
        assertThat(node(COMPACT)).isEqualTo(24);
    }

    private static int node(Layout layout) {
        FieldPacking packing = new FieldPacking(layout);
        packing.add(0, 1, 0, 0, 3);
        return packing.size();
    }

    @Test
    void smallFieldsFillTheGapBeforeLongOnes() {
        FieldPacking packing = new FieldPacking(COMPRESSED);
        packing.add(1, 1, 0, 0, 0);

        assertThat(packing.size()).isEqualTo(24);
    }

    @Test
    void aGapThatASuperclassLeftIsFilledSinceJdk15() {
        assertThat(byteBelowByteAndLong(COMPRESSED)).isEqualTo(24);
        assertThat(byteBelowByteAndLong(BEFORE_15)).isEqualTo(32);
    }

    private static int byteBelowByteAndLong(Layout layout) {
        FieldPacking packing = new FieldPacking(layout);
        packing.add(1, 0, 0, 1, 0);
        packing.add(0, 0, 0, 1, 0);
        return packing.size();
    }

    @Test
    void arraysBeginBehindTheirLength() {
        assertThat(COMPRESSED.array(1, 0)).isEqualTo(16);
        assertThat(COMPRESSED.array(1, 1)).isEqualTo(24);
        assertThat(PLAIN.array(4, 1)).isEqualTo(32);
        assertThat(new Layout(16, 8, 8, true, true).array(4, 1)).isEqualTo(24);
        assertThat(COMPACT.array(1, 4)).isEqualTo(16);
        assertThat(COMPACT.array(8, 1)).isEqualTo(24);
        assertThat(new Layout(8, 4, 16, true, true).array(8, 1)).isEqualTo(32);
        assertThat(COMPRESSED.array(8, Integer.MAX_VALUE)).isEqualTo(16 + 8L * Integer.MAX_VALUE);
    }
}
