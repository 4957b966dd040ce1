package com.example.mailbox;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.TimeUnit;

/** Comes back later. */
final class PatientPostman extends Postman {

    @Override
    void deliver(ChannelHandlerContext context, int mail, int attempt) {
        if (full(mail, attempt)) {
            var unused = context.executor()
                    .schedule(() -> deliver(context, mail, attempt + 1), BACKOFF_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            delivered(context);
        }
    }
}
