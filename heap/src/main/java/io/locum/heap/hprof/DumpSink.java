package io.locum.heap.hprof;

/** Is shown what a dump holds while it is read for the first time. Places are those of records whose length is right. */
public interface DumpSink {

    /** A name in modified UTF-8. */
    void name(long id, long at, int bytes);

    void loadedClass(int serial, long id, long nameId);

    /** A frame of a stack; the record's body begins here. */
    void frame(long at);

    /** A stack; the record's body begins here. */
    void trace(long at, int frames);

    /**
     * A root.
     *
     * @param tag says which kind
     * @param thread the serial number of its thread, or -1
     * @param frame the depth of its frame, or -1; of a thread itself, the serial number of its stack
     */
    void root(int tag, long id, int thread, int frame);

    /** A class; the record begins here. */
    void classRecord(long id, long at);

    /** An instance or an array. */
    void object(long id);
}
