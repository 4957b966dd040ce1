package io.locum.heap.hprof;

/**
 * A class as its record describes it. Fields and statics are given by the ids of their names, the codes of their types
 * and, of statics, the places of their values.
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops, never changed
public record ClassRecord(
        long id,
        long superclass,
        long loader,
        long signers,
        long protectionDomain,
        long[] constants,
        long[] staticNames,
        byte[] staticTypes,
        long[] staticPlaces,
        long[] fieldNames,
        byte[] fieldTypes) {

    /** Reads the record that begins here and whose length is right. */
    public static ClassRecord at(DumpBytes bytes, long at) {
        int id = bytes.idBytes();
        long head = at + 5 + id;
        long place = head + 6L * id + 4;
        int constantCount = bytes.u2(place);
        place += 2;
        long[] constants = new long[constantCount];
        int references = 0;
        for (int i = 0; i < constantCount; i++) {
            int type = bytes.u1(place + 2);
            if (type == 2) {
                constants[references++] = bytes.id(place + 3);
            }
            place += 3 + TypeSize.of(type, id);
        }
        int statics = bytes.u2(place);
        place += 2;
        long[] staticNames = new long[statics];
        byte[] staticTypes = new byte[statics];
        long[] staticPlaces = new long[statics];
        for (int i = 0; i < statics; i++) {
            staticNames[i] = bytes.id(place);
            staticTypes[i] = (byte) bytes.u1(place + id);
            staticPlaces[i] = place + id + 1;
            place += id + 1 + TypeSize.of(staticTypes[i], id);
        }
        int fields = bytes.u2(place);
        place += 2;
        long[] fieldNames = new long[fields];
        byte[] fieldTypes = new byte[fields];
        for (int i = 0; i < fields; i++) {
            fieldNames[i] = bytes.id(place);
            fieldTypes[i] = (byte) bytes.u1(place + id);
            place += id + 1;
        }
        return new ClassRecord(
                bytes.id(at + 1),
                bytes.id(head),
                bytes.id(head + id),
                bytes.id(head + 2L * id),
                bytes.id(head + 3L * id),
                java.util.Arrays.copyOf(constants, references),
                staticNames,
                staticTypes,
                staticPlaces,
                fieldNames,
                fieldTypes);
    }
}
