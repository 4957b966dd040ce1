package io.locum.heap.testing;

import io.locum.heap.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Gives the objects of a heap their addresses and writes them record by record, in HotSpot's order. */
final class DumpWriter {

    /** Where names and frames lie: outside of the heap, as native memory does. */
    private static final long FIRST_SYMBOL = 0x2000_0010L;

    private final HeapBuilder heap;
    private final DumpForm form;
    private final HprofWriter out;
    private final List<DumpedClass> classes = new ArrayList<>();
    private final Map<String, Long> symbols = new LinkedHashMap<>();

    DumpWriter(HeapBuilder heap, DumpForm form) {
        this.heap = heap;
        this.form = form;
        this.out = new HprofWriter(form.layout().idBytes());
    }

    byte[] write() {
        place();
        List<byte[]> classDumps = classes.stream().map(this::classDump).toList();
        nameEverything();
        out.header(form.numbered() ? "JAVA PROFILE 1.0.1" : "JAVA PROFILE 1.0.2", form.time());
        symbols.forEach((text, id) -> out.utf8(id, text));
        for (int i = 0; i < classes.size(); i++) {
            out.loadClass(
                    i + 1,
                    classes.get(i).id(),
                    symbol(JavaClasses.internalName(classes.get(i).name())));
        }
        stacks();
        List<byte[]> content = new ArrayList<>(classDumps);
        if (form.rootsFirst()) {
            content.addAll(roots());
        }
        content.addAll(objects());
        if (!form.rootsFirst()) {
            content.addAll(roots());
        }
        segments(content);
        return out.toByteArray();
    }

    private void place() {
        long address = form.layout().base();
        for (DumpedObject object : heap.objects()) {
            object.place(address);
            address += form.numbered() ? 1 : object.size(form.layout());
            if (object instanceof DumpedClass type) {
                classes.add(type);
            }
        }
    }

    private void nameEverything() {
        classes.forEach(type -> symbol(JavaClasses.internalName(type.name())));
        for (DumpedThread thread : heap.threads()) {
            for (DumpedThread.Frame frame : thread.frames()) {
                symbol(frame.method());
                symbol(frame.file());
                symbol("()V");
            }
        }
    }

    private long symbol(String text) {
        return symbols.computeIfAbsent(text, any -> FIRST_SYMBOL + symbols.size() * 24L);
    }

    /** As HotSpot: one empty trace for everything that has none, then one for each thread. */
    private void stacks() {
        out.trace(1, 0);
        long nextFrame = 1;
        for (DumpedThread thread : heap.threads()) {
            long[] frames = new long[thread.frames().size()];
            for (int i = 0; i < frames.length; i++) {
                DumpedThread.Frame frame = thread.frames().get(i);
                frames[i] = nextFrame++;
                int classSerial = classes.indexOf(frame.type()) + 1;
                out.frame(
                        frames[i],
                        symbol(frame.method()),
                        symbol("()V"),
                        symbol(frame.file()),
                        classSerial,
                        frame.line());
            }
            out.trace(thread.serial() + 1, thread.serial(), frames);
        }
    }

    private List<byte[]> roots() {
        return heap.allRoots().stream()
                .map(root -> {
                    HprofWriter bytes = record();
                    root.write(bytes);
                    return bytes.toByteArray();
                })
                .toList();
    }

    private List<byte[]> objects() {
        List<byte[]> records = new ArrayList<>();
        for (DumpedObject object : heap.objects()) {
            if (object instanceof DumpedInstance instance) {
                records.add(record().instance(instance.id(), instance.type().id(), fields(instance))
                        .toByteArray());
            } else if (object instanceof DumpedArray array) {
                records.add(record().objectArray(array.id(), array.type().id(), elements(array))
                        .toByteArray());
            } else if (object instanceof DumpedPrimitives array) {
                records.add(record().primitiveArray(
                                array.id(), array.length(), array.type().code(), array.contents())
                        .toByteArray());
            }
        }
        if (form.shuffle() != 0) {
            Collections.shuffle(records, new Random(form.shuffle()));
        }
        return records;
    }

    private byte[] fields(DumpedInstance instance) {
        HprofWriter bytes = record();
        for (DumpedClass declaring : instance.type().lineage()) {
            declaring.fields().keySet().forEach(field -> instance.value(declaring, field)
                    .write(bytes));
        }
        return bytes.toByteArray();
    }

    private static long[] elements(DumpedArray array) {
        return array.elements().stream()
                .mapToLong(element -> element.map(DumpedObject::id).orElse(0L))
                .toArray();
    }

    private byte[] classDump(DumpedClass type) {
        HprofWriter bytes = record().u1(HprofWriter.CLASS_DUMP).id(type.id()).u4(1);
        bytes.id(id(type.superclass())).id(id(type.loader())).id(id(type.signers()));
        bytes.id(id(type.protectionDomain())).id(0).id(0).u4(fieldBytes(type));
        bytes.u2(type.constants().size());
        for (int i = 0; i < type.constants().size(); i++) {
            bytes.u2(i).u1(ValueType.OBJECT.code()).id(type.constants().get(i).id());
        }
        bytes.u2(type.statics().size());
        type.statics().forEach((name, value) -> {
            bytes.id(symbol(name)).u1(value.type().code());
            value.write(bytes);
        });
        bytes.u2(type.fields().size());
        type.fields().forEach((name, kind) -> bytes.id(symbol(name)).u1(kind.code()));
        return bytes.toByteArray();
    }

    /** What HotSpot calls the instance size: the bytes of an instance's values in the dump. */
    private int fieldBytes(DumpedClass type) {
        int idBytes = form.layout().idBytes();
        return type.lineage().stream()
                .flatMap(declaring -> declaring.fields().values().stream())
                .mapToInt(kind -> kind == ValueType.OBJECT ? idBytes : kind.bytes())
                .sum();
    }

    private void segments(List<byte[]> content) {
        if (form.segmentBytes() == 0) {
            out.record(HprofWriter.HEAP_DUMP, body -> content.forEach(body::raw));
            return;
        }
        HprofWriter segment = record();
        for (byte[] sub : content) {
            segment.raw(sub);
            if (segment.size() >= form.segmentBytes()) {
                out.record(HprofWriter.HEAP_DUMP_SEGMENT, segment.size(), segment.toByteArray());
                segment = record();
            }
        }
        if (segment.size() > 0) {
            out.record(HprofWriter.HEAP_DUMP_SEGMENT, segment.size(), segment.toByteArray());
        }
        out.record(HprofWriter.HEAP_DUMP_END, 0, new byte[0]);
    }

    private HprofWriter record() {
        return new HprofWriter(form.layout().idBytes());
    }

    private static long id(Optional<? extends DumpedObject> object) {
        return object.map(DumpedObject::id).orElse(0L);
    }
}
