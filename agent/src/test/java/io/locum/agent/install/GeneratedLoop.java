package io.locum.agent.install;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes of an app, with a constructor and a method {@code int await()}. */
final class GeneratedLoop {
    private GeneratedLoop() {}

    /** Its method returns 42. */
    static byte[] sound(String className) {
        return generate(className, true);
    }

    /** It loads, but fails verification: its method returns a number that it does not have. */
    static byte[] broken(String className) {
        return generate(className, false);
    }

    private static byte[] generate(String className, boolean sound) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, className.replace('.', '/'), null, "java/lang/Object", null);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(1, 1);
        constructor.visitEnd();
        MethodVisitor await = writer.visitMethod(Opcodes.ACC_PUBLIC, "await", "()I", null, null);
        await.visitCode();
        if (sound) {
            await.visitIntInsn(Opcodes.BIPUSH, 42);
        }
        await.visitInsn(Opcodes.IRETURN);
        await.visitMaxs(1, 1);
        await.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
