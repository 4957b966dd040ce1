package io.locum.analyzer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CulpritsTest {

    private static final CallStack ANSWERS = CallStack.parse(
            "io.netty.channel.Pipeline#write:1\ncom.example.Page#handle:9\nio.netty.channel.Loop#run:3");
    private static final CallStack SIGNS = CallStack.parse("java.security.Signature#sign:7\ncom.example.Token#sign:4\n"
            + "com.example.Login#answer:6\ncom.example.Page#handle:8\nio.netty.channel.Loop#run:3");
    private static final CallStack SORTS = CallStack.parse("java.util.Arrays#sort:5\ncom.example.Profile#latest:2\n"
            + "com.example.Login#answer:5\ncom.example.Page#handle:8\nio.netty.channel.Loop#run:3");

    @Test
    void workThatScattersOverHelpersBelongsToTheMethodThatCallsThem() {
        assertThat(innermost(10, 45, 45)).isEqualTo("com.example.Login.answer:6");
    }

    @Test
    void aCallerThatDoesOneThingOftenDoesNotHideTheMethodBelow() {
        // the same stack each time, and so the heaviest
        assertThat(innermost(38, 31, 31)).startsWith("com.example.Login.answer:");
    }

    @Test
    void aMethodWithMostOfTheTimeIsBlamedItself() {
        assertThat(innermost(10, 60, 30)).isEqualTo("com.example.Token.sign:4");
        assertThat(innermost(10, 59, 31)).startsWith("com.example.Login.answer:");
    }

    @Test
    void aCallerThatSomeStacksLeaveOutIsNotTakenForTheMethodBelow() {
        String below = "com.example.Risk#of:4\n";
        Map<CallStack, Double> weights = new LinkedHashMap<>();
        weights.put(CallStack.parse(below + "com.example.Desk#apply:1\ncom.example.Desk#serve:8"), 70.0);
        weights.put(CallStack.parse(below + "com.example.Desk$$Lambda.0x12#test\ncom.example.Desk#serve:8"), 30.0);

        assertThat(Culprits.innermostWithMost(weights).orElseThrow()).hasToString("com.example.Risk.of:4");
    }

    @Test
    void classesThatTheJvmMakesForLambdasHaveNoCode() {
        CallStack stack = CallStack.parse("java.util.List#sort:4\ncom.example.Desk$$Lambda.0x12#accept\n"
                + "org.eclipse.jetty.Server#call:3\ncom.example.Desk#serve:8");

        assertThat(Culprits.of(stack).orElseThrow()).hasToString("com.example.Desk.serve:8");
    }

    @Test
    void stacksWithoutTheirCallersBlameNobody() {
        Map<CallStack, Double> weights = new LinkedHashMap<>();
        weights.put(ANSWERS, 30.0);
        weights.put(SIGNS, 70.0);
        weights.put(CallStack.parse("java.lang.String#compareTo:1\nunknown"), 40.0);
        weights.put(CallStack.parse("java.util.zip.CRC32#update:1\nbreak_stack_range"), 20.0);

        // 70 of 160 would not be most of it
        assertThat(Culprits.innermostWithMost(weights).orElseThrow()).hasToString("com.example.Token.sign:4");
    }

    private static String innermost(double answering, double signing, double sorting) {
        Map<CallStack, Double> weights = new LinkedHashMap<>();
        weights.put(ANSWERS, answering);
        weights.put(SIGNS, signing);
        weights.put(SORTS, sorting);
        return Culprits.innermostWithMost(weights).orElseThrow().toString();
    }
}
