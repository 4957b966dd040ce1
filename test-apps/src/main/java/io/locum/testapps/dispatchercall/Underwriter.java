package io.locum.testapps.dispatchercall;

import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Makes one quote, from what the risk register says. */
final class Underwriter {

    private static final int MARGIN_IN_CENTS = 250;

    private Underwriter() {}

    /** An underwriter who answers the customer and leaves. */
    static Behavior<Void> of(Insurer.Quote quote, RiskRegister register) {
        return Behaviors.setup(context -> {
            quote.customer().tell(register.riskOf(quote.person()) + MARGIN_IN_CENTS + " cents a month");
            return Behaviors.stopped();
        });
    }
}
