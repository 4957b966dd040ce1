package io.locum.agent.install;

import io.locum.agent.install.HookPoint.At;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the calls of one hook into one method. Straight-line code at the entry or before a return needs no stack map
 * frame of its own; what catches a throw brings the one it needs.
 */
final class HookedMethod extends MethodVisitor {
    private static final String DESCRIPTOR = "(Ljava/lang/Object;I)V";
    private static final String DESCRIPTOR_WITH_ARGUMENT = "(Ljava/lang/Object;Ljava/lang/Object;I)V";

    private final HookPoint point;
    private final boolean isStatic;
    private final String owner;
    private final Label begin = new Label();

    /** @param owner internal name of the method's class */
    HookedMethod(MethodVisitor next, HookPoint point, boolean isStatic, String owner) {
        super(Opcodes.ASM9, next);
        this.point = point;
        this.isStatic = isStatic;
        this.owner = owner;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (point.at() == At.ENTRY) {
            call(!isStatic);
        } else if (point.at() == At.EXIT) {
            super.visitLabel(begin);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (point.at() != At.ENTRY && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            call(!isStatic);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (variable == 0 && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            requireReceiver(false);
        }
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int depth, Object[] stack) {
        requireReceiver(locals > 0 && owner.equals(local[0]));
        super.visitFrame(type, locals, local, depth, stack);
    }

    /**
     * Compilers keep {@code this} where it came in; shrinkers and other languages' compilers may use its place for
     * something else, and reading it at a return would then keep the whole class from being verified.
     */
    private void requireReceiver(boolean isThere) {
        if (!isThere && !isStatic && point.at() != At.ENTRY) {
            throw new IllegalStateException(point.method() + " does not keep its receiver");
        }
    }

    /** The handler comes last in the table, so that the method's own handlers are asked first. */
    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (point.at() == At.EXIT) {
            Label end = new Label();
            super.visitLabel(end);
            super.visitTryCatchBlock(begin, end, end, null);
            super.visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
            call(false);
            super.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(maxStack, maxLocals);
    }

    private void call(boolean withReceiver) {
        if (withReceiver) {
            super.visitVarInsn(Opcodes.ALOAD, 0);
        } else {
            super.visitInsn(Opcodes.ACONST_NULL);
        }
        boolean passes = point.passed() != HookPoint.NOTHING;
        if (passes) {
            super.visitVarInsn(Opcodes.ALOAD, point.passed());
        }
        super.visitIntInsn(Opcodes.SIPUSH, point.argument());
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                point.internalHookName(),
                point.hookMethod(),
                passes ? DESCRIPTOR_WITH_ARGUMENT : DESCRIPTOR,
                false);
    }
}
