package io.locum.testapps.epollcpu;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executor;

/** Signs users in, checking their passwords on an executor, and greets those who are. */
final class SignInHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final PasswordCheck passwords;
    private final Executor checks;

    SignInHandler(PasswordCheck passwords, Executor checks) {
        this.passwords = passwords;
        this.checks = checks;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        String word = request.uri().substring(request.uri().lastIndexOf('/') + 1);
        if (request.uri().startsWith("/sign-in/")) {
            checks.execute(() -> signIn(connection, word));
        } else {
            NettyHttp.answer(connection, HttpResponseStatus.OK, "hello");
        }
    }

    private void signIn(ChannelHandlerContext connection, String password) {
        try {
            boolean right = passwords.matches("admin", password);
            NettyHttp.answer(connection, HttpResponseStatus.OK, right ? "welcome" : "try again");
        } catch (GeneralSecurityException e) {
            NettyHttp.answer(connection, HttpResponseStatus.INTERNAL_SERVER_ERROR, "sign-in is out of order");
        }
    }
}
