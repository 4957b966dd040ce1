package io.locum.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.locum.agent.bootstrap.LoopHooks;
import io.locum.agent.bootstrap.LoopState;
import io.locum.agent.bootstrap.LoopTable;
import io.locum.agent.bootstrap.RegistrationHooks;
import io.locum.agent.bootstrap.RegistrationTable;
import io.locum.agent.bootstrap.StallRing;
import io.locum.agent.bootstrap.TickCounts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

final class ArchitectureTest {
    private static final JavaClasses AGENT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.locum.agent");

    /** What runs in an app's thread at every tick; a loop's first ticks may allocate, in methods of their own. */
    private static final Map<Class<?>, Set<String>> HOT = Map.of(
            LoopHooks.class,
            Set.of("beforeWait", "afterWait", "beforeWaitOfThread", "afterWaitOfThread"),
            LoopTable.class,
            Set.of("find", "findOrAdd", "bucketOf"),
            LoopState.class,
            Set.of("beginTick", "endTick", "endOfIdleTime", "keep"),
            TickCounts.class,
            Set.of("count", "bucketOf"),
            StallRing.class,
            Set.of("offer", "waited"),
            RegistrationHooks.class,
            Set.of("added", "removed"),
            RegistrationTable.class,
            Set.of("count"));

    @Test
    void bootstrapClassesNeedNothingButTheJavaBase() {
        classes()
                .that()
                .resideInAPackage("io.locum.agent.bootstrap")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.locum.agent.bootstrap",
                        "java.lang..",
                        "java.util..",
                        "java.io..",
                        "org.jspecify.annotations")
                .check(AGENT);
    }

    @Test
    void probesNeverSeeEachOther() {
        slices().matching("io.locum.agent.probe.(*)..")
                .should()
                .notDependOnEachOther()
                .check(AGENT);
    }

    @Test
    void exportersOfLiveNumbersNeverSeeEachOther() {
        slices().matching("io.locum.agent.metrics.(*)..")
                .should()
                .notDependOnEachOther()
                .check(AGENT);
    }

    @Test
    void librariesOfTheAppAreNotNeeded() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.opentelemetry..")
                .check(AGENT);
    }

    @Test
    void nothingPointsBack() {
        noClasses()
                .that()
                .resideInAPackage("io.locum.agent.install..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.locum.agent.probe..", "io.locum.agent.session..", "io.locum.agent.metrics..")
                .check(AGENT);
        noClasses()
                .that()
                .resideInAPackage("io.locum.agent.probe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.locum.agent.session..", "io.locum.agent.metrics..")
                .check(AGENT);
        noClasses()
                .that()
                .resideInAPackage("io.locum.agent.metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.locum.agent.session..")
                .check(AGENT);
    }

    @Test
    void theHotPathNeitherAllocatesNorLocks() throws IOException {
        List<String> found = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<Class<?>, Set<String>> hot : HOT.entrySet()) {
            String file = "/" + hot.getKey().getName().replace('.', '/') + ".class";
            try (InputStream in = ArchitectureTest.class.getResourceAsStream(file)) {
                Scan scan = new Scan(hot.getValue(), found);
                new ClassReader(in.readAllBytes()).accept(scan, 0);
                seen += scan.seen;
            }
        }
        assertThat(found).isEmpty();
        assertThat(seen).isEqualTo(HOT.values().stream().mapToInt(Set::size).sum());
    }

    private static final class Scan extends ClassVisitor {
        private final Set<String> methods;
        private final List<String> found;
        private int seen;

        Scan(Set<String> methods, List<String> found) {
            super(Opcodes.ASM9);
            this.methods = methods;
            this.found = found;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            if (!methods.contains(name)) {
                return null;
            }
            seen++;
            assertThat(access & Opcodes.ACC_SYNCHRONIZED).isZero();
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitTypeInsn(int opcode, String type) {
                    if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
                        found.add(name + " allocates " + type);
                    }
                }

                @Override
                public void visitIntInsn(int opcode, int operand) {
                    if (opcode == Opcodes.NEWARRAY) {
                        found.add(name + " allocates an array");
                    }
                }

                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.MONITORENTER) {
                        found.add(name + " locks");
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String method, String type, org.objectweb.asm.Handle bootstrap, Object... arguments) {
                    found.add(name + " uses invokedynamic");
                }
            };
        }
    }
}
