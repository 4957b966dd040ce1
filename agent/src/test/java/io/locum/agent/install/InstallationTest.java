package io.locum.agent.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.install.HookPoint.At;
import io.locum.agent.install.HookPoint.Presence;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

public final class InstallationTest {
    private static final String CLASS = "generated.Loop";
    private static final ClassLoader APP = InstallationTest.class.getClassLoader();
    private static final ClassLoader NOBODY = ClassLoader.getPlatformClassLoader();
    private static final List<Object> CALLS = new ArrayList<>();

    private final Path work;
    private final Instrumentation instrumentation;
    private final List<Installation> installed = new ArrayList<>();
    private int batches;

    InstallationTest(@TempDir Path work) throws Exception {
        this.work = work;
        this.instrumentation = OwnInstrumentation.get(work);
        CALLS.clear();
    }

    /** Stands for a bootstrap hook. */
    public static void hook(Object receiver, int argument) {
        CALLS.add(receiver);
    }

    @AfterEach
    void takeOut() {
        installed.forEach(Installation::close);
        installed.clear();
    }

    @Test
    void aClassThatIsLoadedLaterIsHookedWhileLoading() throws Exception {
        install(await());
        assertThat(await(load(APP))).isTrue();
        assertThat(installed.get(0).failures()).isEmpty();
    }

    @Test
    void classesThatAreLoadedAreHookedWhoeverLoadedThemInOneBatch() throws Exception {
        Class<?> one = load(APP);
        Class<?> other = load(APP);
        install(
                await(),
                new HookPoint(
                        "sun.nio.ch.SelectorImpl",
                        "begin",
                        "(Z)V",
                        At.ENTRY,
                        InstallationTest.class,
                        "hook",
                        1,
                        Presence.WHEN_LOADED));
        assertThat(await(one)).isTrue();
        assertThat(await(other)).isTrue();
        assertThat(batches).isEqualTo(1);
    }

    @Test
    void leavingBringsTheOriginalCodeBackInOneBatchWheneverAClassWasHooked() throws Exception {
        Class<?> before = load(APP);
        byte[] original = codeOf(before);
        install(await());
        Class<?> after = load(APP);
        batches = 0;
        Captured captured = new Captured();
        instrumentation.addTransformer(captured, true);
        takeOut();
        instrumentation.removeTransformer(captured);

        assertThat(batches).isEqualTo(1);
        assertThat(captured.codes).hasSizeGreaterThanOrEqualTo(2).allMatch(code -> instructions(code)
                .equals(instructions(original)));
        assertThat(await(before)).isFalse();
        assertThat(await(after)).isFalse();
    }

    /** Of all methods, in order; the JVM may leave names in the constant pool that nothing refers to any more. */
    private static List<String> instructions(byte[] code) {
        List<String> found = new ArrayList<>();
        new ClassReader(code)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                found.add(name + descriptor);
                                return new Instructions(found);
                            }
                        },
                        0);
        return found;
    }

    private static final class Instructions extends MethodVisitor {
        private final List<String> found;

        Instructions(List<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visitInsn(int opcode) {
            found.add("" + opcode);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            found.add(opcode + " " + operand);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            found.add(opcode + " " + variable);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            found.add(opcode + " " + owner + "." + name + descriptor);
        }
    }

    @Test
    void aClassWhoseLoaderHidesTheHooksIsLeftAloneAndSaidSoOnce() throws Exception {
        Class<?> before = load(NOBODY);
        install(await());
        Class<?> after = load(NOBODY);

        assertThat(await(before)).isFalse();
        assertThat(await(after)).isFalse();
        assertThat(installed.get(0).failures())
                .containsExactly(new HookFailure(CLASS, "its class loader does not delegate to the JVM's"));
        assertThat(await(load(NOBODY))).isFalse();
        assertThat(installed.get(0).failures()).isEmpty();
    }

    @Test
    void aClassWithoutTheMethodsIsLeftAlone() throws Exception {
        install(point(CLASS, "await", "(J)I"));
        assertThat(await(load(APP))).isFalse();
        assertThat(installed.get(0).failures()).containsExactly(new HookFailure(CLASS, "it has no method await(J)I"));
    }

    @Test
    void aClassThatCannotBeLinkedDoesNotKeepOthersFromBeingHooked() throws Exception {
        Class<?> broken = OneClassLoader.load(APP, "generated.Broken", GeneratedLoop.broken("generated.Broken"));
        Class<?> sound = load(APP);
        install(await(), point("generated.Broken", "await", "()I"));

        assertThat(await(sound)).isTrue();
        assertThat(installed.get(0).failures()).singleElement().satisfies(failure -> assertThat(failure.className())
                .isEqualTo(broken.getName()));
    }

    @Test
    void aClassOfANamedModuleCanCallTheHook() throws Exception {
        install(await());
        assertThat(await(loadInModule())).isTrue();
    }

    private static HookPoint await() {
        return point(CLASS, "await", "()I");
    }

    private static HookPoint point(String className, String method, String descriptor) {
        return new HookPoint(
                className, method, descriptor, At.RETURN, InstallationTest.class, "hook", 1, Presence.WHEN_LOADED);
    }

    private void install(HookPoint... points) {
        Instrumentation counting = (Instrumentation)
                Proxy.newProxyInstance(APP, new Class<?>[] {Instrumentation.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("retransformClasses")) {
                        batches++;
                    }
                    try {
                        return method.invoke(instrumentation, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        installed.add(Installation.install(counting, List.of(points)));
    }

    /** Whether it called the hook with the loop. */
    private static boolean await(Class<?> type) throws Exception {
        CALLS.clear();
        Object loop = type.getDeclaredConstructor().newInstance();
        assertThat(type.getMethod("await").invoke(loop)).isEqualTo(42);
        return CALLS.equals(List.of(loop));
    }

    private static Class<?> load(ClassLoader parent) throws Exception {
        return OneClassLoader.load(parent, CLASS, GeneratedLoop.sound(CLASS));
    }

    private byte[] codeOf(Class<?> type) throws Exception {
        Captured captured = new Captured();
        instrumentation.addTransformer(captured, true);
        instrumentation.retransformClasses(type);
        instrumentation.removeTransformer(captured);
        return captured.codes.get(0);
    }

    /** Puts the class into a module of its own that reads nothing but java.base. */
    private Class<?> loadInModule() throws Exception {
        Path module = Files.createDirectories(work.resolve("module"));
        ClassWriter info = new ClassWriter(0);
        info.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        ModuleVisitor visitor = info.visitModule("loops", 0, null);
        visitor.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
        visitor.visitExport("generated", 0);
        visitor.visitEnd();
        info.visitEnd();
        Files.write(module.resolve("module-info.class"), info.toByteArray());
        Path file = module.resolve(CLASS.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, GeneratedLoop.sound(CLASS));
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(module), ModuleFinder.of(), Set.of("loops"));
        Class<?> loaded = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, APP)
                .findLoader("loops")
                .loadClass(CLASS);
        assertThat(loaded.getModule().getName()).isEqualTo("loops");
        return loaded;
    }

    /** As the last transformer, sees what code classes end up with. */
    private static final class Captured implements ClassFileTransformer {
        private final List<byte[]> codes = new ArrayList<>();

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] code) {
            if (CLASS.replace('.', '/').equals(name)) {
                codes.add(code);
            }
            return null;
        }
    }
}
