package io.locum.analyzer.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.recording.CallStack;
import io.locum.analyzer.recording.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodeOriginTest {

    @ParameterizedTest
    @CsvSource({
        "java.util.ArrayList, JDK",
        "sun.nio.ch.Net, JDK",
        "javax.crypto.Cipher, JDK",
        "io.netty.channel.nio.NioEventLoop, LIBRARY",
        "org.springframework.web.Foo, LIBRARY",
        "org.h2.engine.Session, LIBRARY",
        "reactor.core.publisher.Mono, LIBRARY",
        "io.locum.agent.Agent, OTHER",
        "io.nettyfan.Shop, USER",
        "com.example.Chat, USER",
        "Main, USER"
    })
    void classesBelongToWhoWroteThem(String className, CodeOrigin origin) {
        assertThat(CodeOrigin.of(Frame.java(className, "run", 1))).isEqualTo(origin);
    }

    @Test
    void aNativeFunctionIsNobodysCode() {
        assertThat(CodeOrigin.of(new Frame("", "epoll_wait", -1, Frame.Kind.NATIVE)))
                .isEqualTo(CodeOrigin.OTHER);
    }

    @Test
    void theUsersInnermostFrameIsToBlame() {
        CallStack stack = CallStack.parse(
                "java.util.HashMap#get:1\ncom.fasterxml.jackson.X#y:2\ncom.example.Chat#hash:3\ncom.example.Chat#onOpen:4");

        assertThat(CodeOrigin.culprit(stack).map(Frame::method)).hasValue("hash");
    }

    @Test
    void withoutUsersCodeALibraryIsToBlameAndElseTheJdk() {
        assertThat(CodeOrigin.culprit(CallStack.parse("java.util.A#a:1\norg.h2.B#b:2"))
                        .map(Frame::method))
                .hasValue("b");
        assertThat(CodeOrigin.culprit(CallStack.parse("java.util.A#a:1\njava.util.B#b:2"))
                        .map(Frame::method))
                .hasValue("a");
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.Chat, lambda$onOpen$0, com.example.Chat, onOpen",
        "com.example.Chat, lambda$onOpen$0$1, com.example.Chat, onOpen",
        "com.example.Chat, lambda$new$3, com.example.Chat, <init>",
        "com.example.Chat$$Lambda$14/0x0001, accept, com.example.Chat, accept",
        "com.example.Chat$Room, enter, com.example.Chat$Room, enter"
    })
    void aLambdaLeadsBackToWhereItIsWritten(String className, String method, String sourceClass, String sourceMethod) {
        Frame frame = Frame.java(className, method, 1);

        assertThat(CodeOrigin.sourceClass(frame)).isEqualTo(sourceClass);
        assertThat(CodeOrigin.sourceMethod(frame)).isEqualTo(sourceMethod);
    }
}
