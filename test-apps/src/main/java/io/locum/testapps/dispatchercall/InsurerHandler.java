package io.locum.testapps.dispatchercall;

import io.locum.testapps.http.NettyHttp;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/** Takes customers' questions to the insurer's actors. */
final class InsurerHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ActorSystem<Insurer.Question> insurer;

    InsurerHandler(ActorSystem<Insurer.Question> insurer) {
        this.insurer = insurer;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext connection, FullHttpRequest request) {
        String path = request.uri();
        AskPattern.<Insurer.Question, String>ask(
                        insurer, customer -> question(path, customer), PATIENCE, insurer.scheduler())
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        NettyHttp.answer(connection, HttpResponseStatus.OK, answer);
                    } else {
                        NettyHttp.answer(connection, HttpResponseStatus.GATEWAY_TIMEOUT, String.valueOf(failure));
                    }
                });
    }

    private static Insurer.Question question(String path, ActorRef<String> customer) {
        return path.startsWith("/quotes/")
                ? new Insurer.Quote(path.substring("/quotes/".length()), customer)
                : new Insurer.OpeningHours(customer);
    }
}
