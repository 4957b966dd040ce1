package io.locum.heap.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.content.Container.Kind;
import io.locum.heap.testing.DumpedArray;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.HeapBuilder;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections that a program made itself: what each is told for, and what looks like one and is none. */
final class OwnCollectionsTest {

    private static final int MANY = 4_000;

    private final HeapBuilder heap = HeapBuilder.heap();

    private final Path folder;

    OwnCollectionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anArrayOfChainsIsAHashTable() throws Exception {
        DumpedArray table = heap.array("com.example.Slot", MANY);
        for (int i = 0; i < MANY; i++) {
            if (i % 3 != 0) {
                table.set(i, slot(i).set("next", slot(MANY + i).setNull("next")));
            }
        }
        heap.type("com.example.Stamps").staticField("slots", table);

        Accumulation only = only();

        assertThat(only.container().kind()).isEqualTo(Kind.MAP);
        assertThat(only.entries().type()).isEqualTo("com.example.Stamp");
        assertThat(only.entries().keyType()).isEqualTo("java.lang.String");
        assertThat(only.entries().count()).isEqualTo(2 * (MANY - (MANY + 2) / 3));
    }

    @Test
    void aFullArrayOfPeopleWithASharedBossIsNoTable() throws Exception {
        DumpedInstance boss = sized("com.example.Person", 100).setNull("boss");
        DumpedArray people = heap.array("com.example.Person", MANY);
        for (int i = 0; i < MANY; i++) {
            people.set(i, sized("com.example.Person", 100).set("boss", boss));
        }
        heap.type("com.example.Firm").staticField("people", people);

        Accumulation only = only();

        assertThat(only.container().kind()).isEqualTo(Kind.ARRAY);
        assertThat(only.container().capacity())
                .isEqualTo(only.entries().count())
                .isEqualTo(MANY);
    }

    @Test
    void anArrayWithRoomCountsWhatIsInIt() throws Exception {
        DumpedArray tickets = heap.array("com.example.Ticket", 2 * MANY);
        for (int i = 0; i < MANY; i++) {
            tickets.set(i, sized("com.example.Ticket", 100));
        }
        heap.type("com.example.Office").staticField("tickets", tickets);

        Accumulation only = only();

        assertThat(only.entries().count()).isEqualTo(MANY);
        assertThat(only.container().capacity()).isEqualTo(2 * MANY);
        assertThat(only.container().kind()).isEqualTo(Kind.ARRAY);
    }

    @Test
    void valuesBesideKeysWithTheSamePlacesFreeAreOneTable() throws Exception {
        heap.type("com.example.Prices").staticField("table", table("keys", "values", i -> i % 5 % 2 == 0));

        Accumulation only = only();

        assertThat(only.container().kind()).isEqualTo(Kind.MAP);
        assertThat(only.entries().keyType()).isEqualTo("java.lang.String");
        assertThat(only.entries().type()).isEqualTo("com.example.Price");
        assertThat(only.entries().count()).isEqualTo(MANY * 3 / 5);
        assertThat(only.bytes()).isGreaterThan(MANY * 3 / 5 * (100 + 48));
    }

    @Test
    void twoArraysWithRoomAtTheirEndsAreNoTable() throws Exception {
        heap.type("com.example.Prices").staticField("table", table("names", "prices", i -> i < MANY / 2));

        try (Heap opened = heap.open(folder)) {
            assertThat(AccumulationFinder.of(opened))
                    .hasSize(2)
                    .allSatisfy(place -> assertThat(place.container().kind()).isEqualTo(Kind.ARRAY));
        }
    }

    @Test
    void fullPagesHaveRoomWhereTheBookHas() throws Exception {
        heap.type("com.example.Diary").staticField("pages", book(20));
        heap.type("com.example.Atlas").staticField("pages", book(16));

        try (Heap opened = heap.open(folder)) {
            assertThat(AccumulationFinder.of(opened))
                    .filteredOn(place -> place.entries().type().equals("com.example.Line"))
                    .hasSize(2)
                    .allSatisfy(place -> assertThat(place.container().capacity()
                                    - place.entries().count())
                            .isEqualTo(place.root().className().equals("com.example.Diary") ? 4 : 0));
        }
    }

    /** Sixteen full pages, and places for so many. */
    private DumpedArray book(int places) {
        DumpedArray pages = heap.array("com.example.Page", places);
        for (int i = 0; i < 16; i++) {
            DumpedArray lines = heap.array("com.example.Line", MANY / 8);
            for (int j = 0; j < MANY / 8; j++) {
                lines.set(j, sized("com.example.Line", 20));
            }
            pages.set(i, heap.object("com.example.Page").set("lines", lines));
        }
        return pages;
    }

    @Test
    void aNodeThatCarriesOneThingIsThatThing() throws Exception {
        DumpedInstance node = heap.object("com.example.Link").setNull("next");
        for (int i = 0; i < MANY; i++) {
            node = heap.object("com.example.Link").set("next", node).set("who", sized("com.example.OrderListener", 50));
        }
        heap.type("com.example.Bell").staticField("first", node);

        assertThat(only().entries().type()).isEqualTo("com.example.OrderListener");
    }

    private DumpedInstance table(String keys, String values, IntPredicate taken) {
        DumpedArray names = heap.array("java.lang.Object", MANY);
        DumpedArray prices = heap.array("java.lang.Object", MANY);
        for (int i = 0; i < MANY; i++) {
            if (taken.test(i)) {
                names.set(i, heap.string("name " + i));
                prices.set(i, sized("com.example.Price", 100));
            }
        }
        return heap.object("com.example.Table").set(keys, names).set(values, prices);
    }

    private DumpedInstance slot(int number) {
        return heap.object("com.example.Slot")
                .set("name", heap.string("stamp " + number))
                .set("stamp", sized("com.example.Stamp", 100));
    }

    private DumpedInstance sized(String type, int bytes) {
        return heap.object(type).set("content", heap.bytes(new byte[bytes]));
    }

    private Accumulation only() throws Exception {
        try (Heap opened = heap.open(folder)) {
            assertThat(AccumulationFinder.of(opened)).hasSize(1);
            return AccumulationFinder.of(opened).get(0);
        }
    }
}
