package io.locum.testapps.listenerleak;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextStartedEvent;

/** Waits for the application to start, with all that it wants to say then. */
final class Greeter implements ApplicationListener<ContextStartedEvent> {

    private static final int LENGTH = 5_000;

    private final StringBuilder greeting = new StringBuilder(LENGTH);

    Greeter(int number) {
        greeting.append("greeting number ").append(number);
    }

    @Override
    public void onApplicationEvent(ContextStartedEvent event) {
        greeting.append(event.getTimestamp());
    }
}
