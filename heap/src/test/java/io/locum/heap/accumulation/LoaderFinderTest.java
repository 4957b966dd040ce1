package io.locum.heap.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.Heap;
import io.locum.heap.accumulation.LoaderCopies.Copy;
import io.locum.heap.testing.DumpedInstance;
import io.locum.heap.testing.HeapBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class loaders that a static field holds, and which of them are copies of one another. */
final class LoaderFinderTest {

    private final HeapBuilder heap = HeapBuilder.heap();

    private final Path folder;

    LoaderFinderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void loadersOfTheSameClassesAreCopies() throws Exception {
        loader("com.example.PluginLoader", "A", "B", "C");
        loader("com.example.PluginLoader", "A", "B", "C");
        loader("com.example.PluginLoader", "A", "B", "C");

        LoaderCopies only = only();

        assertThat(only.loaderClass()).isEqualTo("com.example.PluginLoader");
        assertThat(only.sample()).isEqualTo("com.example.plugin.A");
        assertThat(only.copies()).hasSize(3).extracting(Copy::classes).containsOnly(3);
        assertThat(only.copies().get(0).pinnedBy())
                .extracting(PathStep::via)
                .first()
                .isEqualTo("class");
    }

    @Test
    void sevenOfTenInCommonAreEnoughAndSixAreNot() throws Exception {
        loader("com.example.PluginLoader", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J");
        loader("com.example.PluginLoader", "A", "B", "C", "D", "E", "F", "G", "1", "2", "3");
        loader("com.example.PluginLoader", "A", "B", "C", "D", "E", "F", "4", "5", "6", "7");

        assertThat(only().copies()).hasSize(2);
    }

    @Test
    void loadersOfOtherClassesOrOfAnotherKindAreNone() throws Exception {
        loader("com.example.PluginLoader", "A", "B");
        loader("com.example.PluginLoader", "C", "D");
        loader("com.example.OtherLoader", "A", "B");

        assertThat(found()).isEmpty();
    }

    @Test
    void generatedClassesDoNotCount() throws Exception {
        loader("com.example.ScriptLoader", "$Proxy1", "X$$Lambda");
        loader("com.example.ScriptLoader", "$Proxy1", "X$$Lambda");

        assertThat(found()).isEmpty();
    }

    @Test
    void oneThatWasClosedSaysSo() throws Exception {
        loader("com.example.PluginLoader", "A").set("closed", true);
        loader("com.example.PluginLoader", "A").set("closed", false);

        assertThat(only().copies()).extracting(Copy::stopped).containsExactlyInAnyOrder(true, false);
    }

    private DumpedInstance loader(String type, String... classes) {
        DumpedInstance loader = heap.object(type);
        for (String name : classes) {
            heap.declare("com.example.plugin." + name).loadedBy(loader);
        }
        heap.type("com.example.Host").staticField("loader" + loaders++, loader);
        return loader;
    }

    private int loaders;

    private LoaderCopies only() throws Exception {
        List<LoaderCopies> found = found();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<LoaderCopies> found() throws Exception {
        try (Heap opened = heap.open(folder)) {
            return LoaderFinder.of(opened);
        }
    }
}
