package io.locum.analyzer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.locum.analyzer");

    /** From the files to the user; each may know those before it only. */
    private static final List<String> STEPS = List.of("recording", "signal", "rule", "engine", "report", "cli");

    @Test
    void stepsKnowOnlyTheStepsBeforeThem() {
        for (int step = 0; step < STEPS.size() - 1; step++) {
            String[] later = STEPS.subList(step + 1, STEPS.size()).stream()
                    .map(name -> "io.locum.analyzer." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("io.locum.analyzer." + STEPS.get(step) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(CLASSES);
        }
    }

    @Test
    void theHeapEngineKnowsTheJdkAlone() {
        // annotations of the compiler's are not needed at run time
        classes()
                .that()
                .resideInAPackage("io.locum.heap..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.locum.heap..", "java..", "org.jspecify..", "com.google.auto.service..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("io.locum.heap"));
    }

    @Test
    void rulesNeverSeeAHeapButWhatIsKnownOfIt() {
        noClasses()
                .that()
                .resideInAPackage("io.locum.analyzer.rule..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.locum\\.heap\\.(Heaps?|Cursor|Dominators|Paths|Roots)")
                .check(CLASSES);
    }

    @Test
    void rulesNeverSeeARecordingOrItsEvents() {
        noClasses()
                .that()
                .resideInAPackage("io.locum.analyzer.rule..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.locum\\.analyzer\\.recording\\.(Recordings?|Event|Chunk.*)")
                .check(CLASSES);
    }

    @Test
    void onlyTheRecordingPackageKnowsTheFileFormat() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.locum.analyzer.recording..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.jfr..")
                .check(CLASSES);
    }
}
