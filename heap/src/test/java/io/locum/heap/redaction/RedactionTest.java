package io.locum.heap.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.locum.heap.Progress;
import io.locum.heap.UnusableDump;
import io.locum.heap.ValueType;
import io.locum.heap.testing.DumpForm;
import io.locum.heap.testing.HeapBuilder;
import io.locum.heap.testing.HprofWriter;
import io.locum.heap.testing.Layout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RedactionTest {

    private static final String SECRET = "s3cret-Password";
    private static final int NUMBER = 0x13579BDF;
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private final Path folder;

    RedactionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<DumpForm> forms() {
        return Stream.of(
                DumpForm.HOTSPOT,
                DumpForm.HOTSPOT.inOneRecord(),
                DumpForm.HOTSPOT.inSegments(100).withRootsFirst(),
                DumpForm.HOTSPOT.with(Layout.BITS_32).shuffled(3));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatWasEnteredIsGoneInEveryEncoding(DumpForm form) throws Exception {
        byte[] dump = secrets().in(form).write();
        assertThat(traces(dump)).as("there to begin with").hasSizeGreaterThan(8);

        assertThat(traces(redact(dump))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyByteStaysOrIsZero(DumpForm form) throws Exception {
        byte[] dump = secrets().in(form).write();
        byte[] copy = redact(dump);

        assertThat(copy).hasSameSizeAs(dump);
        for (int i = 0; i < dump.length; i++) {
            assertThat(copy[i]).isIn(dump[i], (byte) 0);
        }
        byte[] length = new HprofWriter(8).u4(0x2468ACE).toByteArray();
        assertThat(occurrences(copy, length)).as("sizes stay").isEqualTo(2);
        assertThat(occurrences(copy, "com/example/Customer".getBytes(StandardCharsets.US_ASCII)))
                .isPositive();
        assertThat(occurrences(copy, "creditCard".getBytes(StandardCharsets.US_ASCII)))
                .isPositive();
        assertThat(occurrences(copy, "Main.java".getBytes(StandardCharsets.US_ASCII)))
                .isPositive();
    }

    @Test
    void constantsInCodeAreGone() throws Exception {
        HprofWriter dump = new HprofWriter(8).header(Instant.EPOCH);
        dump.utf8(1, SECRET).utf8(2, "com/example/Name").loadClass(1, 100, 2);

        byte[] copy = redact(dump.toByteArray());

        assertThat(traces(copy)).isEmpty();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).contains("com/example/Name");
    }

    @Test
    void classesMayComeAfterTheirInstances() throws Exception {
        HprofWriter dump = new HprofWriter(8).header(Instant.EPOCH);
        dump.utf8(1, "size").utf8(2, "pin");
        byte[] values = new HprofWriter(8).u4(0x2468ACE).u4(NUMBER).toByteArray();
        dump.record(HprofWriter.HEAP_DUMP_SEGMENT, body -> {
            body.instance(500, 100, values);
            body.u1(HprofWriter.CLASS_DUMP).id(100).u4(1).raw(new byte[48]).u4(8);
            body.u2(0).u2(0).u2(2).id(1).u1(10).id(2).u1(10);
        });

        byte[] copy = redact(dump.toByteArray());

        assertThat(traces(copy)).isEmpty();
        assertThat(occurrences(copy, new HprofWriter(8).u4(0x2468ACE).toByteArray()))
                .isOne();
    }

    @Test
    void recordsOfUnknownKindsAreBlanked() throws Exception {
        byte[] text = SECRET.getBytes(StandardCharsets.UTF_8);
        byte[] dump = new HprofWriter(8)
                .header(Instant.EPOCH)
                .record(0x77, text.length, text)
                .record(HprofWriter.HEAP_DUMP_SEGMENT, body -> body.u1(0x66).raw(text))
                .record(HprofWriter.FRAME, text.length, text)
                .toByteArray();

        assertThat(traces(redact(dump))).isEmpty();
    }

    @Test
    void aCutDumpBecomesACutCopyWithoutContents() throws Exception {
        byte[] dump = secrets().write();
        for (int length = 31; length < dump.length; length += 7) {
            byte[] copy = redact(Arrays.copyOf(dump, length));
            assertThat(copy).hasSize(length);
            assertThat(traces(copy)).isEmpty();
        }
    }

    @Test
    void aPackedDumpAndAPackedCopyAreTheSame() throws Exception {
        byte[] dump = secrets().write();
        Path copy = folder.resolve("copy.hprof.gz");

        Redaction.write(Files.write(folder.resolve("packed"), pack(dump)), copy, Progress.NONE);

        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(copy))) {
            assertThat(in.readAllBytes()).isEqualTo(redact(dump));
        }
    }

    @Test
    void aCutPackedDumpBecomesACutCopy() throws Exception {
        byte[] packed = pack(secrets().write());
        byte[] copy = redact(Arrays.copyOf(packed, packed.length * 3 / 4));

        assertThat(copy).hasSizeGreaterThan(100);
        assertThat(traces(copy)).isEmpty();
    }

    @Test
    void onlyItsOwnerCanReadIt() throws Exception {
        redact(secrets().write());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("copy.hprof"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoDumpIsSaidToBeNone() {
        assertThatThrownBy(() -> redact("PK\3\4".repeat(20).getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnusableDump.class)
                .hasMessageContaining("no heap dump");
        assertThatThrownBy(() -> redact(new byte[0])).isInstanceOf(UnusableDump.class);
        assertThatThrownBy(() -> redact(new byte[] {0x1f, (byte) 0x8b, 8})).isInstanceOf(UnusableDump.class);
        assertThat(folder.resolve("copy.hprof")).doesNotExist();
    }

    @Test
    void aFileThatExistsIsNotReplaced() throws Exception {
        Path dump = secrets().write(folder);

        assertThatThrownBy(() -> Redaction.write(dump, dump, Progress.NONE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.size(dump)).isPositive();
    }

    @Test
    void nothingIsLeftWhereTheDiskIsFull() throws Exception {
        HeapBuilder heap = secrets();
        heap.primitives(ValueType.LONG, new long[100_000]);
        Path dump = heap.write(folder);
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Path copy = copies.resolve("copy.hprof");

        // A shell's limit on the size of files, in kilobytes, stands for a full disk.
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 200; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RedactionCommand.class.getName(),
                        dump.toString(),
                        copy.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said.lines()).singleElement().asString().contains("cannot write", copy.toString());
        assertThat(copies).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws Exception {
        Path dump = secrets().write(folder);

        assertThatThrownBy(() -> Redaction.write(dump, folder.resolve("none/copy"), Progress.NONE))
                .hasMessageContaining("no such folder");
    }

    @Test
    void progressNeverGoesBack() throws Exception {
        List<Double> shares = new ArrayList<>();
        Redaction.write(secrets().write(folder), folder.resolve("copy"), (step, done) -> shares.add(done));

        assertThat(shares).isSorted().endsWith(1.0);
    }

    private static HeapBuilder secrets() {
        HeapBuilder heap = HeapBuilder.heap();
        var customer = heap.object("com.example.Customer").root();
        customer.set("name", heap.string(SECRET))
                .set("note", heap.string(SECRET + "\u20ac"))
                .set("password", heap.stringOfChars(SECRET))
                .set("raw", heap.bytes(SECRET.getBytes(StandardCharsets.UTF_8)))
                .set("creditCard", NUMBER)
                .set("creditLimit", (long) NUMBER << 16)
                .set("size", 0x2468ACE);
        customer.set("hash", NUMBER);
        heap.object("java.lang.Integer").set("value", NUMBER);
        heap.object("java.util.HashMap$Node").set("hash", NUMBER).set("key", customer);
        heap.object("java.util.concurrent.atomic.AtomicLong").set("value", (long) NUMBER);
        heap.primitives(ValueType.INT, NUMBER, 1, 2);
        heap.primitives(ValueType.LONG, NUMBER);
        heap.type("com.example.Customer").staticField("LAST", NUMBER).staticField("maxSize", 0x2468ACE);
        heap.thread(SECRET).frame("com.example.Main", "run", "Main.java", 17).holds(customer);
        return heap;
    }

    /** Where the secrets are still found. */
    private static List<String> traces(byte[] dump) {
        List<String> traces = new ArrayList<>();
        for (Charset encoding : ENCODINGS) {
            int count = occurrences(dump, SECRET.getBytes(encoding));
            traces.addAll(Collections.nCopies(count, encoding.name()));
        }
        int count = occurrences(dump, new HprofWriter(4).u4(NUMBER).toByteArray());
        traces.addAll(Collections.nCopies(count, "number"));
        return traces;
    }

    private static int occurrences(byte[] in, byte[] what) {
        int count = 0;
        for (int i = 0; i + what.length <= in.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                count++;
            }
        }
        return count;
    }

    private byte[] redact(byte[] dump) throws IOException, UnusableDump {
        Path copy = folder.resolve("copy.hprof");
        Files.deleteIfExists(copy);
        Redaction.write(Files.write(folder.resolve("original"), dump), copy, Progress.NONE);
        return Files.readAllBytes(copy);
    }

    private static byte[] pack(byte[] dump) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(dump);
        }
        return packed.toByteArray();
    }
}
