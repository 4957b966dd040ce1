package io.locum.testapps.epollcpu;

import io.locum.testapps.http.NettyHttp;
import io.locum.testapps.launch.Launch;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executor;

/** The sign-in on two event loops of Netty's epoll transport; needs Linux. */
final class SignIn {

    private static final int LOOPS = 2;

    private SignIn() {}

    /** Opens the sign-in, with an executor for the checks; does not return. */
    static void open(Launch launch, Executor checks) throws GeneralSecurityException, InterruptedException {
        PasswordCheck passwords = new PasswordCheck("word-12");
        launch.serve(NettyHttp.listen(
                launch.port(),
                new MultiThreadIoEventLoopGroup(LOOPS, EpollIoHandler.newFactory()),
                EpollServerSocketChannel.class,
                () -> new SignInHandler(passwords, checks)));
    }
}
