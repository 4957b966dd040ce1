package io.locum.bench.overhead;

import java.time.Duration;

/**
 * One measurement of three servers: without the agent, with it, and once more without, as a control. Each has two
 * windows, in the order plain, agent, control, control, agent, plain: a drift of the machine hits all three alike.
 *
 * @param plain the server without the agent
 * @param agent the server with it
 * @param control another server without it
 */
record Sweep(Window plain, Window agent, Window control) {

    static Sweep of(LoadedServer plain, LoadedServer agent, LoadedServer control, Duration length)
            throws InterruptedException {
        Window plainFirst = plain.window(length);
        Window agentFirst = agent.window(length);
        Window controlFirst = control.window(length);
        Window controlLast = control.window(length);
        Window agentLast = agent.window(length);
        Window plainLast = plain.window(length);
        return new Sweep(plainFirst.plus(plainLast), agentFirst.plus(agentLast), controlFirst.plus(controlLast));
    }

    /** CPU per request with the agent, as a multiple of that without. */
    double agentRatio() {
        return agent.microsPerRequest() / plain.microsPerRequest();
    }

    /** The same for the control: how far from 1 it is, chance alone takes the figures. */
    double controlRatio() {
        return control.microsPerRequest() / plain.microsPerRequest();
    }
}
