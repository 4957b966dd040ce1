package io.locum.heap.testing;

import io.locum.heap.Roots.RootKind;

/**
 * A root.
 *
 * @param thread the serial of the thread it belongs to, 0: to none
 * @param frame depth from the innermost, -1: none
 */
record DumpedRoot(RootKind kind, DumpedObject object, int thread, int frame) {

    void write(HprofWriter out) {
        long id = object.id();
        switch (kind) {
            case JNI_GLOBAL -> out.u1(HprofWriter.ROOT_JNI_GLOBAL).id(id).id(id ^ 0x5a5a);
            case JNI_LOCAL ->
                out.u1(HprofWriter.ROOT_JNI_LOCAL).id(id).u4(thread).u4(frame);
            case JAVA_FRAME ->
                out.u1(HprofWriter.ROOT_JAVA_FRAME).id(id).u4(thread).u4(frame);
            case NATIVE_STACK -> out.u1(HprofWriter.ROOT_NATIVE_STACK).id(id).u4(thread);
            case SYSTEM_CLASS -> out.u1(HprofWriter.ROOT_STICKY_CLASS).id(id);
            case THREAD_BLOCK -> out.u1(HprofWriter.ROOT_THREAD_BLOCK).id(id).u4(thread);
            case MONITOR_USED -> out.u1(HprofWriter.ROOT_MONITOR_USED).id(id);
            case THREAD -> out.u1(HprofWriter.ROOT_THREAD).id(id).u4(thread).u4(thread + 1);
            case INTERNED_STRING -> out.u1(HprofWriter.ROOT_INTERNED_STRING).id(id);
            case FINALIZING -> out.u1(HprofWriter.ROOT_FINALIZING).id(id);
            case DEBUGGER -> out.u1(HprofWriter.ROOT_DEBUGGER).id(id);
            case VM_INTERNAL -> out.u1(HprofWriter.ROOT_VM_INTERNAL).id(id);
            case UNKNOWN -> out.u1(HprofWriter.ROOT_UNKNOWN).id(id);
        }
    }
}
