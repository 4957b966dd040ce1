package io.locum.agent.install;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites one class: each hooked method begins with a static call that takes {@code this}. Straight-line code at a
 * method's entry needs no new stack map frame, so only the maximum stack depth is computed anew.
 */
final class Weaver {
    private Weaver() {}

    /** @throws IllegalStateException if a hooked method is not there: the JDK has changed, and nothing may be woven */
    static byte[] weave(byte[] original, List<HookPoint> points) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        AtomicInteger woven = new AtomicInteger();
        reader.accept(new Visitor(writer, points, woven), 0);
        if (woven.get() != points.size()) {
            throw new IllegalStateException("found " + woven + " of the methods to hook: " + points);
        }
        return writer.toByteArray();
    }

    private static final class Visitor extends ClassVisitor {
        private final List<HookPoint> points;
        private final AtomicInteger woven;

        Visitor(ClassVisitor next, List<HookPoint> points, AtomicInteger woven) {
            super(Opcodes.ASM9, next);
            this.points = points;
            this.woven = woven;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            for (HookPoint point : points) {
                if (point.method().equals(name) && point.descriptor().equals(descriptor)) {
                    woven.incrementAndGet();
                    return new CallFirst(next, point);
                }
            }
            return next;
        }
    }

    private static final class CallFirst extends MethodVisitor {
        private final HookPoint point;

        CallFirst(MethodVisitor next, HookPoint point) {
            super(Opcodes.ASM9, next);
            this.point = point;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitVarInsn(Opcodes.ALOAD, 0);
            visitMethodInsn(
                    Opcodes.INVOKESTATIC, point.internalHookName(), point.hookMethod(), "(Ljava/lang/Object;)V", false);
        }
    }
}
