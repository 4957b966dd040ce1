package io.locum.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nServer: x\r\nContent-Length: 12\r\n\r\n";

    @Test
    void isCompleteWithItsLastByteAndNotBefore() throws IOException {
        assertThat(Response.isComplete(received(HEAD + "Hello, World"))).isTrue();
        assertThat(Response.isComplete(received(HEAD + "Hello, Worl"))).isFalse();
        assertThat(Response.isComplete(received(HEAD))).isFalse();
        assertThat(Response.isComplete(received("HTTP/1.1 2"))).isFalse();
    }

    @Test
    void headersMayBeInLowerCase() throws IOException {
        assertThat(Response.isComplete(received("HTTP/1.1 200 OK\r\ncontent-length:2\r\n\r\nab")))
                .isTrue();
    }

    @Test
    void anotherStatusIsAFailure() {
        assertThatIOException()
                .isThrownBy(() -> Response.isComplete(received("HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n")))
                .withMessageContaining("500 Oh");
    }

    @Test
    void soIsAResponseWithoutALength() {
        assertThatIOException()
                .isThrownBy(() -> Response.isComplete(received("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n")))
                .withMessageContaining("without a length");
    }

    private static ByteBuffer received(String text) {
        return ByteBuffer.allocate(256).put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
