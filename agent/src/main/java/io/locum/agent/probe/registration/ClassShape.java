package io.locum.agent.probe.registration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class declares, without its code.
 *
 * @param methods those that people wrote, no constructors
 * @param kin internal names of the class itself, the class it extends and the interfaces it names
 */
record ClassShape(List<Method> methods, List<String> kin) {

    /** A method as the class file has it. */
    record Method(int access, String name, String descriptor) {
        boolean isStatic() {
            return (access & Opcodes.ACC_STATIC) != 0;
        }

        boolean hasCode() {
            return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        }

        boolean isPrivate() {
            return (access & Opcodes.ACC_PRIVATE) != 0;
        }
    }

    /** @throws RuntimeException if it is no class file that can be read */
    static ClassShape of(byte[] code) {
        List<Method> methods = new ArrayList<>();
        List<String> kin = new ArrayList<>();
        ClassReader reader = new ClassReader(code);
        kin.add(reader.getClassName());
        kin.add(reader.getSuperName());
        kin.addAll(List.of(reader.getInterfaces()));
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] thrown) {
                        if ((access & Opcodes.ACC_SYNTHETIC) == 0 && name.charAt(0) != '<') {
                            methods.add(new Method(access, name, descriptor));
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassShape(methods, kin);
    }
}
