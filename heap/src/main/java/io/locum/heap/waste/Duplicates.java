package io.locum.heap.waste;

import io.locum.heap.Cursor;
import io.locum.heap.Dominators;
import io.locum.heap.Heap;
import io.locum.heap.HeapClass;
import io.locum.heap.ValueType;
import io.locum.heap.content.FieldReader;
import io.locum.heap.content.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts arrays of primitives by what they hold: those of strings, and the others. */
final class Duplicates {

    private static final int LINES = 50;
    private static final int TEXT = 120;

    /** So many arrays that could be texts, and all of them zeros, are no accident. */
    private static final int ENOUGH = 20;

    private final Heap heap;
    private final Dominators dominators;
    private final Contents contents;
    private final Set<Integer> strings;
    private final Copies ofStrings;
    private final Copies ofOthers;
    private final long stringBytes;
    private long blankBytes;
    private long texts;
    private long blankTexts;

    Duplicates(Heap heap, Fingerprints prints) {
        this.heap = heap;
        this.dominators = heap.dominators();
        this.contents = new Contents(heap, prints, this::copy);
        this.strings =
                heap.classes("java.lang.String").stream().map(HeapClass::number).collect(Collectors.toSet());
        this.stringBytes = heap.classes("java.lang.String").stream()
                .filter(type -> type.instances() > 0)
                .mapToLong(type -> type.shallow() / type.instances())
                .findFirst()
                .orElse(0);
        this.ofStrings = new Copies(heap);
        this.ofOthers = new Copies(heap);
    }

    void add(Cursor array) {
        int length = array.length();
        ValueType type = array.elementType();
        long bytes = (long) length * type.bytes();
        Contents.Seen seen = contents.look(array, bytes);
        boolean text = (type == ValueType.BYTE || type == ValueType.CHAR) && bytes > 0 && bytes < Contents.LONG;
        texts += text ? 1 : 0;
        if (seen == Contents.Seen.BLANK) {
            blankTexts += text ? 1 : 0;
            blankBytes += array.shallow();
        } else if (seen == Contents.Seen.AGAIN || seen == Contents.Seen.SAME) {
            copy(contents.hash(), array.object(), array.shallow());
        }
    }

    /** To be called when all have been added. */
    void finish() {
        contents.finish();
    }

    private void copy(long hash, int array, long bytes) {
        if (ofString(array)) {
            ofStrings.add(array, hash, bytes + stringBytes);
        } else {
            ofOthers.add(array, hash, bytes);
        }
    }

    /** Whether one string, and nothing else, keeps the array alive. */
    private boolean ofString(int array) {
        int holder = dominators.of(array);
        return holder >= 0 && strings.contains(heap.classOf(holder).number());
    }

    /** Whether somebody wrote zeros over what strings held. */
    boolean isBlanked() {
        return texts >= ENOUGH && blankTexts == texts;
    }

    long blankBytes() {
        return blankBytes;
    }

    Optional<Waste.Part> strings(Holding holding) {
        FieldReader reader = new FieldReader(heap);
        return part(WasteKind.DUPLICATE_STRINGS, ofStrings, holding, item -> {
            String text = Texts.of(reader, dominators.of(item.example()), TEXT).orElse("");
            return line("java.lang.String", Optional.of(text), item);
        });
    }

    Optional<Waste.Part> arrays(Holding holding) {
        FieldReader reader = new FieldReader(heap);
        return part(WasteKind.DUPLICATE_ARRAYS, ofOthers, holding, item -> {
            String type = heap.classOf(item.example()).name();
            String what = type.replace("[]", "[" + reader.length(item.example()) + "]");
            return line(what, Optional.empty(), item);
        });
    }

    private static WasteLine line(String what, Optional<String> text, Frequent.Item item) {
        long all = item.copies() + 1L;
        return new WasteLine(what, text, all, item.bytes() / item.copies() * all, item.bytes(), 0, 0, 0);
    }

    private interface ToLine {
        WasteLine of(Frequent.Item item);
    }

    private static Optional<Waste.Part> part(WasteKind kind, Copies copies, Holding holding, ToLine toLine) {
        if (copies.objects() == 0) {
            return Optional.empty();
        }
        List<WasteLine> lines = copies.contents().largest(LINES, Contents.LONG).stream()
                .map(toLine::of)
                .toList();
        return Optional.of(new Waste.Part(
                kind,
                copies.objects(),
                copies.bytes(),
                copies.bytes(),
                lines,
                holding.of(copies.drawn()),
                copies.drawn().isPart()));
    }
}
