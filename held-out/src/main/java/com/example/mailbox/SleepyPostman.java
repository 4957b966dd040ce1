package com.example.mailbox;

import io.netty.channel.ChannelHandlerContext;

/** Sleeps between tries. */
final class SleepyPostman extends Postman {

    @Override
    void deliver(ChannelHandlerContext context, int mail, int attempt) {
        int attempts = attempt;
        while (full(mail, attempts)) {
            attempts++;
            try {
                Thread.sleep(BACKOFF_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        delivered(context);
    }
}
