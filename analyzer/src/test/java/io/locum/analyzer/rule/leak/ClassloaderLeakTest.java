package io.locum.analyzer.rule.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.engine.Diagnosis;
import io.locum.analyzer.engine.Doctor;
import io.locum.analyzer.rule.Culprit;
import io.locum.analyzer.rule.Problem.Confidence;
import io.locum.analyzer.rule.Verdict;
import io.locum.analyzer.signal.Facts;
import io.locum.analyzer.signal.heap.FirstDump;
import io.locum.analyzer.signal.heap.LoaderDuplicates;
import io.locum.heap.accumulation.LoaderCopies;
import io.locum.heap.accumulation.LoaderCopies.Copy;
import io.locum.heap.accumulation.PathStep;
import io.locum.heap.content.Container.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies of a class loader: from how many on, and what holds them. */
final class ClassloaderLeakTest {

    private final ClassloaderLeak rule = new ClassloaderLeak();

    @Test
    void threeAreALeakAndTwoMayBeARedeploymentUnderWay() {
        assertThat(rule.examine(loaders(3, 0))).isInstanceOf(Verdict.Sick.class);
        assertThat(rule.examine(loaders(2, 0))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void oneThatSaysItWasStoppedIsALeakBesideTheOneThatRuns() {
        assertThat(rule.examine(loaders(2, 1))).isInstanceOf(Verdict.Sick.class);
        assertThat(rule.examine(loaders(1, 1))).isInstanceOf(Verdict.Healthy.class);
    }

    @Test
    void twoMoreThanInTheFirstDumpAreConfirmed() {
        assertThat(confidence(5, 3)).isEqualTo(Confidence.CONFIRMED);
        assertThat(confidence(5, 4)).isEqualTo(Confidence.SUSPECTED);
    }

    private Confidence confidence(int now, int before) {
        Facts facts = loaders(now, 0).with(FirstDump.SIGNAL, new FirstDump(List.of(), List.of(copies(before, 0))));
        return ((Verdict.Sick) rule.examine(facts)).problems().get(0).confidence();
    }

    @Test
    void theFieldThatHoldsMostOfThemIsBlamed() {
        Verdict.Sick sick = (Verdict.Sick) rule.examine(loaders(3, 0));

        assertThat(sick.problems().get(0).culprit().map(Culprit::code)).hasValue("com.example.Host.plugins");
    }

    @Test
    void theCollectionThatHoldsThemIsNoLeakOfItsOwn() {
        Facts facts = Dumps.dump(Dumps.heldBy(
                        "com.example.Host",
                        Dumps.place("plugins", Kind.LIST, "com.example.Plugin", "", 2_000, 30 * Dumps.MIB)))
                .with(LoaderDuplicates.SIGNAL, new LoaderDuplicates(List.of(copies(3, 0))));

        Diagnosis diagnosis = Doctor.examineDump(facts);

        assertThat(diagnosis.problems())
                .extracting(finding -> finding.problem().id())
                .containsExactly("classloader-leak");
    }

    @Test
    void soIsARegisterOfTheJdkInWhichTheWayToThemLies() {
        Facts facts = Dumps.dump(Dumps.heldBy(
                        "java.lang.ApplicationShutdownHooks",
                        Dumps.place("hooks", Kind.LIST, "com.example.Tidy", "", 2_000, 30 * Dumps.MIB)))
                .with(
                        LoaderDuplicates.SIGNAL,
                        new LoaderDuplicates(List.of(new LoaderCopies(
                                "com.example.PluginLoader",
                                "",
                                "com.example.Plugin",
                                List.of(
                                        copy("java.lang.ApplicationShutdownHooks", "hooks", false),
                                        copy("java.lang.ApplicationShutdownHooks", "hooks", false),
                                        copy("java.lang.ApplicationShutdownHooks", "hooks", false))))));

        assertThat(Doctor.examineDump(facts).problems())
                .extracting(finding -> finding.problem().id())
                .containsExactly("classloader-leak");
    }

    private static Facts loaders(int count, int stopped) {
        return Dumps.dump().with(LoaderDuplicates.SIGNAL, new LoaderDuplicates(List.of(copies(count, stopped))));
    }

    private static LoaderCopies copies(int count, int stopped) {
        return new LoaderCopies(
                "com.example.PluginLoader",
                "shop",
                "com.example.Plugin",
                IntStream.range(0, count)
                        .mapToObj(i -> copy("com.example.Host", "plugins", i < stopped))
                        .toList());
    }

    private static Copy copy(String holder, String field, boolean stopped) {
        return new Copy(
                5,
                Dumps.MIB,
                stopped,
                List.of(
                        new PathStep("class", "", holder, true, Dumps.MIB),
                        new PathStep("static " + field, holder, "java.util.Some", false, Dumps.MIB),
                        new PathStep("[0]", "", "com.example.Plugin", false, Dumps.MIB),
                        new PathStep("(loader)", "", "com.example.PluginLoader", false, Dumps.MIB)));
    }
}
