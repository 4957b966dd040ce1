package io.locum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class JarContentsIT {

    @Test
    void outsideLieOnlyTheEntryClasses() throws IOException {
        try (JarFile jar = new JarFile(LocumJar.PATH.toFile())) {
            List<String> outside = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("META-INF/"))
                    .toList();
            assertThat(outside).isNotEmpty().allMatch(name -> name.startsWith("io/locum/entry/"));
        }
    }

    @Test
    void agentAndAnalyzerAreNestedApart() throws IOException {
        try (JarFile jar = new JarFile(LocumJar.PATH.toFile())) {
            List<String> nested = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.replaceFirst("-\\d.*\\.jar$", ""))
                    .toList();
            assertThat(nested)
                    .contains(
                            "META-INF/locum/agent/locum-agent",
                            "META-INF/locum/agent/asm",
                            "META-INF/locum/agent/async-profiler",
                            "META-INF/locum/analyzer/locum-analyzer",
                            "META-INF/locum/analyzer/picocli")
                    .doesNotContain("META-INF/locum/analyzer/locum-agent", "META-INF/locum/agent/locum-analyzer");
        }
    }

    @Test
    void theManifestMakesItACommandAndAnAgent() throws IOException {
        try (JarFile jar = new JarFile(LocumJar.PATH.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("io.locum.entry.Main");
            assertThat(manifest.getValue("Premain-Class")).isEqualTo("io.locum.entry.AgentEntry");
            assertThat(manifest.getValue("Agent-Class")).isEqualTo("io.locum.entry.AgentEntry");
            assertThat(manifest.getValue("Can-Retransform-Classes")).isEqualTo("true");
        }
    }
}
