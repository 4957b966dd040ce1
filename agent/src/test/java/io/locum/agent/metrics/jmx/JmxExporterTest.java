package io.locum.agent.metrics.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.agent.metrics.LiveFigures;
import io.locum.agent.metrics.Ticks;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JmxExporterTest {
    private static final Path RECORDING = Path.of("app-1.locum");

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final LiveFigures figures = new LiveFigures();
    private final JmxExporter exporter = new JmxExporter(figures, Duration.ofMillis(20), RECORDING);

    @AfterEach
    void takeOut() throws Exception {
        exporter.close();
    }

    @Test
    void aLoopIsABeanAsLongAsItLives() throws Exception {
        figures.recorded(Ticks.second(7, "loop, \"quoted\"=*", Duration.ofMillis(500)));
        assertThat(exporter.show(figures.loops())).isTrue();
        ObjectName name =
                new ObjectName("io.locum:type=EventLoop,name=" + ObjectName.quote("loop, \"quoted\"=*") + ",id=7");
        assertThat(server.getAttribute(name, "Kind")).isEqualTo("selector");
        assertThat(server.getAttribute(name, "Utilization")).isEqualTo(0.5);
        assertThat(server.getAttribute(name, "DelayMaxSeconds")).isEqualTo(0.5);
        assertThat(server.getAttribute(name, "Stalls")).isEqualTo(1L);

        figures.recorded(Ticks.second(7, "loop, \"quoted\"=*"));
        assertThat(server.getAttribute(name, "Utilization")).isEqualTo(0.25);
        assertThat(server.getAttribute(name, "LastSecondUtilization")).isEqualTo(0.0);

        figures.gone(7);
        exporter.show(figures.loops());
        assertThat(server.isRegistered(name)).isFalse();
    }

    @Test
    void theAgentIsABeanToo() throws Exception {
        figures.recorded(Ticks.second(1, "loop"));
        exporter.show(figures.loops());
        ObjectName agent = new ObjectName("io.locum:type=Agent");
        assertThat(server.getAttribute(agent, "Loops")).isEqualTo(1);
        assertThat(server.getAttribute(agent, "Recording")).isEqualTo(RECORDING.toString());
        assertThat(server.getAttribute(agent, "StallThresholdSeconds")).isEqualTo(0.02);
    }

    @Test
    void everyAttributeIsDescribedAndSecondsSaySo() throws Exception {
        figures.recorded(Ticks.second(1, "loop"));
        exporter.show(figures.loops());
        for (ObjectName name : server.queryNames(new ObjectName("io.locum:*"), null)) {
            assertThat(server.getMBeanInfo(name).getDescription()).contains("Locum");
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                assertThat(attribute.getDescription()).contains(" ");
                assertThat("seconds".equals(attribute.getDescriptor().getFieldValue("units")))
                        .as(attribute.getName())
                        .isEqualTo(attribute.getName().endsWith("Seconds"));
            }
            assertThat(Arrays.stream(server.getMBeanInfo(name).getAttributes())
                            .anyMatch(MBeanAttributeInfo::isWritable))
                    .isFalse();
        }
    }

    @Test
    void leavingTakesEveryBeanOut() throws Exception {
        figures.recorded(Ticks.second(1, "a"));
        figures.recorded(Ticks.second(2, "b"));
        exporter.show(figures.loops());
        assertThat(server.queryNames(new ObjectName("io.locum:*"), null)).hasSize(3);
        server.unregisterMBean(new ObjectName("io.locum:type=EventLoop,name=\"a\",id=1"));
        exporter.close();
        assertThat(server.queryNames(new ObjectName("io.locum:*"), null)).isEmpty();
    }
}
