package io.locum.heap.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.locum.heap.Heap;
import io.locum.heap.ValueType;
import io.locum.heap.testing.DumpForm;
import io.locum.heap.testing.DumpedArray;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.DumpedObject;
import io.locum.heap.testing.HeapBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Little heaps, and what they could do without. Strings take 24 bytes here, arrays of bytes 16 and their contents. */
final class WasteFinderTest {

    private static final int STRING = 24;

    private HeapBuilder heap = HeapBuilder.heap();

    private final Path folder;

    WasteFinderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void equalTextsInArraysOfTheirOwnAreKeptOnce() throws Exception {
        hold("PRICES", array(5, i -> heap.object("com.example.Price").set("currency", heap.string("EUR"))));
        hold("OTHER", array(5, i -> heap.object("com.example.Price").set("currency", heap.string("only " + i))));

        Waste.Part strings = part(WasteKind.DUPLICATE_STRINGS);

        assertThat(strings.objects()).isEqualTo(4);
        assertThat(strings.saved()).isEqualTo(4 * (STRING + 24));
        assertThat(strings.lines())
                .containsExactly(new WasteLine(
                        "java.lang.String", Optional.of("EUR"), 5, 5 * (STRING + 24), 4 * (STRING + 24), 0, 0, 0));
        assertThat(strings.holders())
                .containsExactly(
                        new WasteHolder("java.lang.String", "com.example.Price", "currency", 4, 4 * (STRING + 24)));
    }

    @Test
    void stringsThatShareAnArrayAreNoDuplicates() throws Exception {
        DumpedInstance first = heap.string("shared by all");
        DumpedObject value = heap.bytes("shared again".getBytes(StandardCharsets.ISO_8859_1));
        hold("NAMES", array(5, i -> heap.object("java.lang.String")
                .set("value", value)
                .set("coder", (byte) 0)));
        hold("SAME", heap.array("java.lang.Object", first, first, first));

        assertThat(waste().parts()).isEmpty();
    }

    @Test
    void textsOfOneLengthAndDifferentWordsAreNotEqual() throws Exception {
        hold("NAMES", array(1_000, i -> heap.string(String.format("a word of twenty %04d", i))));
        hold("UTF16", array(100, i -> heap.string("\u20ac " + i)));

        assertThat(waste().parts()).isEmpty();
    }

    @Test
    void stringsOfCharsAreReadToo() throws Exception {
        hold("NAMES", array(3, i -> heap.stringOfChars("Hamburg")));

        assertThat(part(WasteKind.DUPLICATE_STRINGS).lines())
                .extracting(WasteLine::text)
                .containsExactly(Optional.of("Hamburg"));
    }

    @Test
    void garbageIsNoWaste() throws Exception {
        array(100, i -> heap.string("EUR"));
        array(100, i -> list(0, 10));
        array(100, i -> list(1, 100));
        hold("NAMES", heap.string("EUR"));

        assertThat(waste().parts()).isEmpty();
    }

    @Test
    void arraysAreOfOneTypeAndHoldTheSame() throws Exception {
        hold("TABLES", array(3, i -> heap.primitives(ValueType.INT, 1, 2, 3)));
        hold("LONGS", heap.primitives(ValueType.LONG, 1, 2, 3));
        hold("SHORTER", heap.primitives(ValueType.INT, 1, 2));

        Waste.Part arrays = part(WasteKind.DUPLICATE_ARRAYS);

        assertThat(arrays.saved()).isEqualTo(2 * 32);
        assertThat(arrays.lines())
                .containsExactly(new WasteLine("int[3]", Optional.empty(), 3, 3 * 32, 2 * 32, 0, 0, 0));
        assertThat(arrays.holders())
                .containsExactly(new WasteHolder("int[]", "com.example.Held", "static TABLES", 2, 2 * 32));
    }

    @Test
    void longArraysAreCompared() throws Exception {
        int length = Contents.LONG / Long.BYTES + 100;
        long[] one = LongStream.range(1, length + 1).toArray();
        long[] other = one.clone();
        // between the places that a sketch is made of
        other[length / 2 + 3]++;
        hold("ONE", heap.primitives(ValueType.LONG, one));
        hold("OTHER", heap.primitives(ValueType.LONG, other));
        hold("AGAIN", heap.primitives(ValueType.LONG, other));
        hold("ONE_AGAIN", heap.primitives(ValueType.LONG, one));

        Waste.Part arrays = part(WasteKind.DUPLICATE_ARRAYS);

        assertThat(arrays.objects()).isEqualTo(2);
        assertThat(arrays.saved()).isEqualTo(2 * (16 + 8L * length));
    }

    @Test
    void arraysOfZerosAreRoomThatIsKept() throws Exception {
        hold("BUFFERS", array(10, i -> heap.primitives(ValueType.BYTE, new long[1_000])));
        hold("LARGE", array(3, i -> heap.primitives(ValueType.BYTE, new long[2 * Contents.LONG])));

        assertThat(waste().parts()).isEmpty();
        assertThat(waste().blank()).isGreaterThan(10 * 1_000);
    }

    @Test
    void ofARedactedDumpNothingIsSaidAboutContents() throws Exception {
        hold("NAMES", array(30, i -> heap.string("\0".repeat(5 + i % 3))));
        hold("NUMBERS", array(30, i -> heap.object("java.lang.Long").set("value", 0L)));
        hold("LISTS", array(30, i -> list(0, 10)));

        Waste waste = waste();

        assertThat(waste.blanked()).isTrue();
        assertThat(waste.parts()).extracting(Waste.Part::kind).containsExactly(WasteKind.EMPTY_COLLECTIONS);
    }

    @Test
    void emptyCollectionsCountWithTheRoomThatIsTheirs() throws Exception {
        DumpedArray none = heap.array("java.lang.Object", 0);
        heap.type("java.util.ArrayList").staticField("EMPTY_ELEMENTDATA", none);
        hold("BARE", array(3, i -> order(list(0, none))));
        hold("ROOMY", array(2, i -> order(list(0, 10))));
        hold("FULL", array(2, i -> order(list(9, 10))));

        Waste.Part empty = part(WasteKind.EMPTY_COLLECTIONS);

        assertThat(empty.objects()).isEqualTo(5);
        assertThat(empty.saved()).isEqualTo(5 * 24 + 2 * (16 + 40));
        assertThat(empty.holders())
                .containsExactly(
                        new WasteHolder("java.util.ArrayList", "com.example.Order", "lines", 5, empty.saved()));
        assertThat(waste().part(WasteKind.SPARSE_COLLECTIONS)).isEmpty();
    }

    @Test
    void whatLibrariesShareIsNotEmpty() throws Exception {
        hold("NONE", heap.object("java.util.Collections$EmptyList"));
        hold("LIST_OF", heap.object("java.util.ImmutableCollections$ListN").set("elements", heap.array("x.Y", 0)));

        assertThat(waste().parts()).isEmpty();
    }

    @Test
    void aMapThatIsAQuarterFullIsSparse() throws Exception {
        hold("SPARSE", array(4, i -> order(map(3, 16))));
        hold("USUAL", array(4, i -> order(map(4, 16))));

        Waste.Part sparse = part(WasteKind.SPARSE_COLLECTIONS);

        assertThat(sparse.objects()).isEqualTo(4);
        assertThat(sparse.saved()).as("a table of 4 would do").isEqualTo(4 * 12 * 4);
        assertThat(sparse.lines().get(0).room()).isEqualTo(4 * 16);
        assertThat(sparse.holders()).extracting(WasteHolder::field).containsExactly("lines");
    }

    @Test
    void aDequeWhoseEntriesGoRoundTheEndIsCountedRight() throws Exception {
        DumpedInstance wrapped = heap.object("java.util.ArrayDeque")
                .set("elements", entries(16))
                .set("head", 14)
                .set("tail", 2);
        DumpedInstance empty = heap.object("java.util.ArrayDeque")
                .set("elements", entries(16))
                .set("head", 5)
                .set("tail", 5);
        hold("QUEUES", heap.array("java.lang.Object", wrapped, empty));

        assertThat(part(WasteKind.SPARSE_COLLECTIONS).lines().get(0).used()).isEqualTo(4);
        assertThat(part(WasteKind.EMPTY_COLLECTIONS).objects()).isOne();
    }

    @Test
    void boxedNumbersAreCountedByValue() throws Exception {
        hold("IDS", list(objects(100, i -> heap.object("java.lang.Long").set("value", (long) (i % 10)))));
        hold("SIZES", list(objects(10, i -> heap.object("java.lang.Integer").set("value", i % 10))));

        Waste.Part boxed = part(WasteKind.BOXED_NUMBERS);

        assertThat(boxed.objects()).isEqualTo(110);
        assertThat(boxed.lines())
                .containsExactly(
                        new WasteLine("java.lang.Long", Optional.empty(), 100, 2_400, 90 * 24, 10, 0, 0),
                        new WasteLine("java.lang.Integer", Optional.empty(), 10, 160, 0, 10, 0, 0));
        assertThat(boxed.holders()).extracting(WasteHolder::field).containsExactly("static IDS", "static SIZES");
    }

    @Test
    void whatSeveralHoldIsHeldByNoneOfThem() throws Exception {
        heap.string("EUR").root();
        DumpedInstance twice = heap.string("EUR");
        hold("ONE", heap.object("com.example.One").set("text", twice));
        hold("TWO", heap.object("com.example.Two").set("text", twice));

        assertThat(part(WasteKind.DUPLICATE_STRINGS).holders())
                .extracting(WasteHolder::className, WasteHolder::field)
                .containsExactly(tuple("com.example.Held", ""));
    }

    @Test
    void manyHoldersAreEstimatedFromSome() throws Exception {
        int many = 4 * Drawn.MOST;
        hold("PRICES", array(3 * many / 4, i -> heap.object("com.example.Price").set("currency", heap.string("EUR"))));
        hold("STOCKS", array(many / 4, i -> heap.object("com.example.Stock").set("place", heap.string("EUR"))));

        Waste.Part strings = part(WasteKind.DUPLICATE_STRINGS);

        assertThat(strings.estimated()).isTrue();
        assertThat(strings.objects()).isEqualTo(many - 1);
        assertThat(strings.holders().get(0).field()).isEqualTo("currency");
        assertThat((double) strings.holders().get(0).bytes() / strings.saved()).isCloseTo(0.75, within(0.02));
        assertThat((double) strings.holders().get(1).objects() / many).isCloseTo(0.25, within(0.02));
    }

    @Test
    void aFullTableIsSaid() throws Exception {
        hold("NAMES", array(2_000, i -> heap.string("name " + i)));

        try (Heap opened = heap.open(folder)) {
            assertThat(WasteFinder.of(opened, 400).differentAtMost()).isBetween(1L, 100L);
            assertThat(WasteFinder.of(opened).differentAtMost()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void theOrderOfTheFileDoesNotMatter(long shuffle) throws Exception {
        heap = HeapBuilder.heap().in(DumpForm.HOTSPOT.shuffled(shuffle));
        hold("PRICES", array(50, i -> heap.object("com.example.Price").set("currency", heap.string("c " + i % 5))));

        assertThat(part(WasteKind.DUPLICATE_STRINGS).objects()).isEqualTo(45);
    }

    private Waste waste() throws Exception {
        try (Heap opened = heap.open(folder)) {
            return WasteFinder.of(opened);
        }
    }

    private Waste.Part part(WasteKind kind) throws Exception {
        return waste().part(kind).orElseThrow();
    }

    private void hold(String field, DumpedObject object) {
        heap.type("com.example.Held").staticField(field, object);
    }

    private DumpedArray array(int count, IntFunction<DumpedObject> maker) {
        return heap.array("java.lang.Object", objects(count, maker));
    }

    private static DumpedObject[] objects(int count, IntFunction<DumpedObject> maker) {
        return IntStream.range(0, count).mapToObj(maker).toArray(DumpedObject[]::new);
    }

    private DumpedInstance order(DumpedObject lines) {
        return heap.object("com.example.Order").set("lines", lines);
    }

    private DumpedInstance list(int size, int room) {
        return list(size, entries(room));
    }

    private DumpedInstance list(DumpedObject... contents) {
        return list(contents.length, heap.array("java.lang.Object", contents));
    }

    private DumpedInstance list(int size, DumpedArray contents) {
        return heap.object("java.util.ArrayList").set("size", size).set("elementData", contents);
    }

    private DumpedInstance map(int size, int room) {
        return heap.object("java.util.HashMap")
                .set("size", size)
                .set("table", heap.array("java.util.HashMap$Node", room));
    }

    private DumpedArray entries(int room) {
        return heap.array("java.lang.Object", room);
    }
}
