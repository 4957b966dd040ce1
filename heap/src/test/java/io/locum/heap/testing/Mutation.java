package io.locum.heap.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A damaged dump, the same for the same seed. */
final class Mutation {

    private static final int[] INSANE = {
        0, 1, 2, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, -1, -2, 0x4000_0000, 0x1000_0000
    };
    private static final int KINDS = 17;

    static Mutation of(long seed) {
        byte[] dump = RandomHeap.of(seed / KINDS).write();
        return new Mutator(dump, seed).mutate((int) (seed % KINDS));
    }

    private final String what;
    private final byte[] dump;
    private final boolean cut;

    private Mutation(String what, byte[] dump, boolean cut) {
        this.what = what;
        this.dump = dump;
        this.cut = cut;
    }

    String what() {
        return what;
    }

    byte[] dump() {
        return dump;
    }

    /** Whether nothing but its end is missing. */
    boolean cut() {
        return cut;
    }

    private static final class Mutator {

        private final Random random;
        private final RecordOffsets offsets;
        private final byte[] original;
        private final ByteBuffer dump;

        Mutator(byte[] dump, long seed) {
            this.original = dump;
            this.random = new Random(seed * 0x9E3779B97F4A7C15L);
            this.offsets = new RecordOffsets(dump);
            this.dump = ByteBuffer.wrap(dump.clone());
        }

        Mutation mutate(int kind) {
            return switch (kind) {
                case 0 -> damaged("bits flipped", this::flip);
                case 1 -> cut("cut", original);
                case 2 -> damaged("a length or count", () -> dump.putInt(any(offsets.lengths), insane()));
                case 3 -> damaged("several lengths", () -> several(this::lengthNearby));
                case 4 -> damaged("a short count", () -> dump.putShort(any(offsets.shortCounts), (short) insane()));
                case 5 -> damaged("a tag", () -> dump.put(any(offsets.tags), (byte) random.nextInt()));
                case 6 -> damaged("a type", () -> dump.put(any(offsets.types), (byte) random.nextInt(14)));
                case 7 -> damaged("superclasses in a circle", this::circle);
                case 8 -> damaged("ids that are nowhere", () -> several(() -> id(any(offsets.references), anyId())));
                case 9 -> damaged("ids twice", () -> several(() -> id(any(offsets.own), idAt(any(offsets.own)))));
                case 10 -> damaged("references to anything", () -> several(this::exchange));
                case 11 -> damaged("objects at any address", () -> several(() -> id(any(offsets.own), anyId())));
                case 12 -> new Mutation("bytes taken out or put in", splice(), false);
                case 13 -> damaged("a stretch of zeros or ones", this::wipe);
                case 14 -> damaged("the header", this::header);
                case 15 -> cut("packed and cut", pack(original));
                default -> new Mutation("packed and damaged", flipped(pack(original)), false);
            };
        }

        private Mutation damaged(String what, Runnable damage) {
            damage.run();
            return new Mutation(what, dump.array(), false);
        }

        private Mutation cut(String what, byte[] whole) {
            return new Mutation(what, Arrays.copyOf(whole, random.nextInt(whole.length)), true);
        }

        private void flip() {
            System.arraycopy(flipped(original), 0, dump.array(), 0, original.length);
        }

        private byte[] flipped(byte[] bytes) {
            byte[] flipped = bytes.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }

        private void several(Runnable damage) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                damage.run();
            }
        }

        private void lengthNearby() {
            int at = any(offsets.lengths);
            dump.putInt(at, dump.getInt(at) + random.nextInt(41) - 20);
        }

        private void circle() {
            several(() -> id(any(offsets.superclasses), idAt(any(offsets.classes))));
        }

        private void exchange() {
            List<Integer> from = random.nextBoolean() ? offsets.own : offsets.references;
            id(any(offsets.references), idAt(any(from)));
        }

        private byte[] splice() {
            int from = random.nextInt(original.length);
            int to = Math.min(original.length, from + random.nextInt(100));
            ByteArrayOutputStream spliced = new ByteArrayOutputStream();
            spliced.write(original, 0, random.nextBoolean() ? from : to);
            spliced.write(original, random.nextBoolean() ? from : to, original.length - to);
            return spliced.toByteArray();
        }

        private void wipe() {
            int from = random.nextInt(original.length);
            int to = Math.min(original.length, from + 1 + random.nextInt(300));
            Arrays.fill(dump.array(), from, to, (byte) (random.nextBoolean() ? 0 : -1));
        }

        private void header() {
            if (random.nextBoolean()) {
                dump.put(random.nextInt(19), (byte) random.nextInt());
            } else {
                dump.putInt(19, random.nextBoolean() ? random.nextInt(17) : insane());
            }
        }

        private int insane() {
            int choice = random.nextInt(INSANE.length + 2);
            return choice < INSANE.length ? INSANE[choice] : random.nextInt();
        }

        private long anyId() {
            return switch (random.nextInt(4)) {
                case 0 -> random.nextLong();
                case 1 -> insane();
                case 2 -> idAt(any(offsets.own)) + random.nextInt(65) - 32;
                default -> random.nextInt(4096);
            };
        }

        private long idAt(int offset) {
            return offsets.idBytes == 4 ? dump.getInt(offset) : dump.getLong(offset);
        }

        private void id(int offset, long id) {
            if (offsets.idBytes == 4) {
                dump.putInt(offset, (int) id);
            } else {
                dump.putLong(offset, id);
            }
        }

        private int any(List<Integer> of) {
            return of.isEmpty() ? 0 : of.get(random.nextInt(of.size()));
        }

        private static byte[] pack(byte[] dump) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(dump);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }
}
