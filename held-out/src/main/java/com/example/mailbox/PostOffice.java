package com.example.mailbox;

import com.example.life.Life;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** A post office on Netty 4.1, with loops of their own for accepting and for connections. */
final class PostOffice {

    private PostOffice() {}

    static void open(Supplier<Postman> postmen) throws InterruptedException {
        Channel channel = new ServerBootstrap()
                .group(new NioEventLoopGroup(1), new NioEventLoopGroup(2))
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection
                                .pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 16), postmen.get());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        Life.begin(((InetSocketAddress) channel.localAddress()).getPort());
    }
}
