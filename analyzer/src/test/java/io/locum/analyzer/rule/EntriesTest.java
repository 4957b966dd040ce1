package io.locum.analyzer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import org.junit.jupiter.api.Test;

final class EntriesTest {

    @Test
    void aControllerSaysMoreThanTheFilterAroundIt() {
        assertThat(entry("""
                        com.example.Dao#load:7
                        org.springframework.aop.framework.CglibAopProxy#invoke:1
                        com.example.ShopController#list:42
                        jdk.internal.reflect.DirectMethodHandleAccessor#invoke:1
                        java.lang.reflect.Method#invoke:1
                        org.springframework.web.method.support.InvocableHandlerMethod#doInvoke:1
                        com.example.AuditFilter#doFilter:9
                        org.apache.catalina.core.ApplicationFilterChain#doFilter:1""")).isEqualTo("Spring controller com.example.ShopController.list:42");
    }

    @Test
    void ofNestedHandlersTheInnermostCounts() {
        assertThat(entry("""
                        com.example.Tours#plan:7
                        com.example.Routes$$Lambda/0x1#handle:-1
                        com.example.Routes#tour:3
                        io.vertx.ext.web.impl.RouteState#handleContext:1
                        com.example.Auth#check:5
                        io.vertx.ext.web.impl.RouteState#handleContext:1""")).isEqualTo("Vert.x route handler com.example.Routes.tour:3");
    }

    @Test
    void anUnknownFrameworkIsNamedByItsPackage() {
        assertThat(entry("""
                        com.example.Dao#load:7
                        com.example.Job#run:1
                        org.quartz.core.JobRunShell#run:1""")).isEqualTo("Called by org.quartz com.example.Job.run:1");
    }

    @Test
    void codeThatNoLibraryCallsHasNoEntry() {
        assertThat(Entries.of(CallStack.parse("com.example.Main#main:7"))).isEmpty();
        assertThat(Entries.of(CallStack.parse("com.example.Main#loop:7\njava.lang.Thread#run:1")))
                .isEmpty();
    }

    private static String entry(String stack) {
        return Entries.of(CallStack.parse(stack)).map(Entry::toString).orElse("");
    }
}
