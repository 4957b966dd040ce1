package io.locum.agent.install;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites one class, so that hooked methods call their hooks; only the maximum stack depth is computed anew. */
final class Weaver {
    private Weaver() {}

    /**
     * Returns the new code; none if the class has none of the methods, and need not have them.
     *
     * @throws IllegalStateException if methods to hook are not there: the class has changed, and nothing may be woven
     */
    static Optional<byte[]> weave(byte[] original, List<HookPoint> points) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Set<HookPoint> woven = Collections.newSetFromMap(new IdentityHashMap<>());
        reader.accept(new Visitor(writer, points, woven, reader.getClassName()), ClassReader.EXPAND_FRAMES);
        requireAll(points, woven);
        return woven.isEmpty() ? Optional.empty() : Optional.of(writer.toByteArray());
    }

    private static void requireAll(List<HookPoint> points, Set<HookPoint> woven) {
        Set<String> found = new HashSet<>();
        woven.forEach(point -> found.add(point.method()));
        List<String> missing = points.stream()
                .filter(point -> switch (point.presence()) {
                    case REQUIRED -> !woven.contains(point);
                    case WHEN_LOADED -> !found.contains(point.method());
                    case WHERE_PRESENT -> false;
                })
                .map(point -> point.method() + point.descriptor())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("it has no method " + String.join(" or ", missing));
        }
    }

    private static final class Visitor extends ClassVisitor {
        private final List<HookPoint> points;
        private final Set<HookPoint> woven;
        private final String owner;

        Visitor(ClassVisitor next, List<HookPoint> points, Set<HookPoint> woven, String owner) {
            super(Opcodes.ASM9, next);
            this.points = points;
            this.woven = woven;
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
                return method;
            }
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            for (HookPoint point : points) {
                if (point.method().equals(name) && point.descriptor().equals(descriptor)) {
                    woven.add(point);
                    method = new HookedMethod(method, point, isStatic, owner);
                }
            }
            return method;
        }
    }
}
