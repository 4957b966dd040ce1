package io.locum.agent.install;

import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites one class: hooked methods call their hooks with {@code this}. Straight-line code at a method's entry or
 * before a return needs no new stack map frame, so only the maximum stack depth is computed anew; what catches a throw
 * brings the one frame it needs.
 */
final class Weaver {
    private static final String HOOK_DESCRIPTOR = "(Ljava/lang/Object;I)V";

    private Weaver() {}

    /** @throws IllegalStateException if methods to hook are not there: the class has changed, and nothing may be woven */
    static byte[] weave(byte[] original, List<HookPoint> points) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Set<HookPoint> woven = new HashSet<>();
        reader.accept(new Visitor(writer, points, woven), 0);
        boolean all = points.stream()
                .filter(point -> point.presence() == Presence.REQUIRED)
                .allMatch(woven::contains);
        if (!all || woven.isEmpty()) {
            throw new IllegalStateException("found " + woven.size() + " of the methods to hook: "
                    + points.stream()
                            .map(point -> point.method() + point.descriptor())
                            .distinct()
                            .toList());
        }
        return writer.toByteArray();
    }

    private static final class Visitor extends ClassVisitor {
        private final List<HookPoint> points;
        private final Set<HookPoint> woven;

        Visitor(ClassVisitor next, List<HookPoint> points, Set<HookPoint> woven) {
            super(Opcodes.ASM9, next);
            this.points = points;
            this.woven = woven;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
                return method;
            }
            boolean receives = (access & Opcodes.ACC_STATIC) == 0;
            for (HookPoint point : points) {
                if (point.method().equals(name) && point.descriptor().equals(descriptor)) {
                    woven.add(point);
                    method = point.at() == At.ENTRY
                            ? new CallFirst(method, point, receives)
                            : new CallLast(method, point, receives);
                }
            }
            return method;
        }
    }

    private abstract static class Caller extends MethodVisitor {
        private final HookPoint point;
        private final boolean receives;

        Caller(MethodVisitor next, HookPoint point, boolean receives) {
            super(Opcodes.ASM9, next);
            this.point = point;
            this.receives = receives;
        }

        /** @param receiverKnown false where {@code this} may not be read, for lack of a frame that tells of it */
        final void call(boolean receiverKnown) {
            if (receives && receiverKnown) {
                super.visitVarInsn(Opcodes.ALOAD, 0);
            } else {
                super.visitInsn(Opcodes.ACONST_NULL);
            }
            super.visitIntInsn(Opcodes.BIPUSH, point.argument());
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, point.internalHookName(), point.hookMethod(), HOOK_DESCRIPTOR, false);
        }

        final boolean catchesThrows() {
            return point.at() == At.EXIT;
        }
    }

    private static final class CallFirst extends Caller {
        CallFirst(MethodVisitor next, HookPoint point, boolean receives) {
            super(next, point, receives);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            call(true);
        }
    }

    private static final class CallLast extends Caller {
        private final Label begin = new Label();

        CallLast(MethodVisitor next, HookPoint point, boolean receives) {
            super(next, point, receives);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (catchesThrows()) {
                super.visitLabel(begin);
            }
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                call(true);
            }
            super.visitInsn(opcode);
        }

        /** The handler comes last in the table, so that the method's own handlers are asked first. */
        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            if (catchesThrows()) {
                Label end = new Label();
                super.visitLabel(end);
                super.visitTryCatchBlock(begin, end, end, null);
                super.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
                call(false);
                super.visitInsn(Opcodes.ATHROW);
            }
            super.visitMaxs(maxStack, maxLocals);
        }
    }
}
