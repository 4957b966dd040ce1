package io.locum.agent.probe.registration;

/** A first look at a class file: whether it is worth being read at all. Takes microseconds and allocates nothing. */
final class ConstantPool {
    private static final int FIRST_ENTRY = 10;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int METHOD_HANDLE = 15;

    private ConstantPool() {}

    /**
     * Whether a method that it declares or calls takes a listener, or a name in it is one of a method that takes back.
     *
     * @param code a class file that the JVM has not refused so far
     */
    static boolean mayRegister(byte[] code) {
        int count = unsigned(code, 8);
        int at = FIRST_ENTRY;
        for (int entry = 1; entry < count; entry++) {
            int tag = code[at];
            if (tag == UTF8) {
                int start = at + 3;
                int end = start + unsigned(code, at + 1);
                if (start < end
                        && (code[start] == '(' ? takesListener(code, start, end) : Verbs.takesBack(code, start, end))) {
                    return true;
                }
                at = end;
            } else {
                at += size(tag);
                if (tag == LONG || tag == DOUBLE) {
                    entry++;
                }
            }
        }
        return false;
    }

    private static boolean takesListener(byte[] code, int start, int end) {
        for (int i = start; i < end && code[i] != ')'; i++) {
            if (code[i] == ';' && ListenerTypes.endsIn(code, start, i)) {
                return true;
            }
        }
        return false;
    }

    private static int size(int tag) {
        return switch (tag) {
            case LONG, DOUBLE -> 9;
            case METHOD_HANDLE -> 4;
            case 7, 8, 16, 19, 20 -> 3;
            default -> 5;
        };
    }

    private static int unsigned(byte[] code, int at) {
        return ((code[at] & 0xff) << 8) | (code[at + 1] & 0xff);
    }
}
