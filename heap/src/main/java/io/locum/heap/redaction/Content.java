package io.locum.heap.redaction;

import io.locum.heap.ValueType;
import java.io.IOException;

/**
 * Is shown what a dump holds, record after record. Where a number of bytes is given, the stream stands in front of them,
 * and they must be passed, kept or blanked.
 */
interface Content {

    /** The text of a name: of a class, method, field or file, or of a constant in code. */
    void text(CopyStream stream, long id, long bytes) throws IOException;

    /** This name is that of a class, method or file. */
    void named(long nameId);

    void loaded(long classId, long nameId);

    void superclass(long classId, long superId);

    /** Its static fields, in front of the value of one; constants have the name 0. */
    void staticField(CopyStream stream, long classId, long nameId, ValueType type, int bytes) throws IOException;

    /** Its instance fields, in their order. */
    void field(long classId, long nameId, ValueType type);

    void instance(CopyStream stream, long classId, long bytes) throws IOException;

    void references(CopyStream stream, long classId, long bytes) throws IOException;

    void primitives(CopyStream stream, long bytes) throws IOException;
}
