package io.locum.heap.hprof;

/** The tags of the format: of the file's records, and of the records within a heap segment. */
public final class Tag {

    public static final int NAME = 0x01;
    public static final int LOADED_CLASS = 0x02;
    public static final int UNLOADED_CLASS = 0x03;
    public static final int FRAME = 0x04;
    public static final int TRACE = 0x05;
    public static final int START_THREAD = 0x0A;
    public static final int HEAP = 0x0C;
    public static final int HEAP_SEGMENT = 0x1C;
    public static final int HEAP_END = 0x2C;

    public static final int ROOT_UNKNOWN = 0xFF;
    public static final int ROOT_JNI_GLOBAL = 0x01;
    public static final int ROOT_JNI_LOCAL = 0x02;
    public static final int ROOT_JAVA_FRAME = 0x03;
    public static final int ROOT_NATIVE_STACK = 0x04;
    public static final int ROOT_SYSTEM_CLASS = 0x05;
    public static final int ROOT_THREAD_BLOCK = 0x06;
    public static final int ROOT_MONITOR = 0x07;
    public static final int ROOT_THREAD = 0x08;
    public static final int CLASS = 0x20;
    public static final int INSTANCE = 0x21;
    public static final int OBJECT_ARRAY = 0x22;
    public static final int PRIMITIVE_ARRAY = 0x23;

    /** From here on: tags that only Android's virtual machines write. */
    public static final int ROOT_INTERNED = 0x89;

    public static final int ROOT_FINALIZING = 0x8A;
    public static final int ROOT_DEBUGGER = 0x8B;
    public static final int ROOT_REFERENCE_CLEANUP = 0x8C;
    public static final int ROOT_VM_INTERNAL = 0x8D;
    public static final int ROOT_JNI_MONITOR = 0x8E;
    public static final int UNREACHABLE = 0x90;
    public static final int ARRAY_WITHOUT_DATA = 0xC3;
    public static final int HEAP_INFO = 0xFE;

    private Tag() {}

    /** Whether records of a file may have this tag. Those that only profilers wrote are known too. */
    static boolean isOfFile(int tag) {
        return (tag >= NAME && tag <= 0x0E) || tag == HEAP_SEGMENT || tag == HEAP_END;
    }

    static boolean isHeap(int tag) {
        return tag == HEAP || tag == HEAP_SEGMENT;
    }
}
