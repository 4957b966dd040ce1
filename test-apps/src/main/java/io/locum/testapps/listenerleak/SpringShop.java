package io.locum.testapps.listenerleak;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Registers a listener with Spring's context for each request; with {@code --remove=yes} it is removed again. */
public final class SpringShop {

    private static final int REQUESTS = 4_000;

    private SpringShop() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Launch launch = Launch.of(args);
        boolean removes = launch.option("remove").isPresent();
        GenericApplicationContext context = new GenericApplicationContext();
        context.refresh();
        ApplicationEventMulticaster events = context.getBean(
                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, ApplicationEventMulticaster.class);
        Traffic.serve(launch, REQUESTS, number -> {
            Greeter greeter = new Greeter(number);
            events.addApplicationListener(greeter);
            if (removes) {
                events.removeApplicationListener(greeter);
            }
        });
    }
}
