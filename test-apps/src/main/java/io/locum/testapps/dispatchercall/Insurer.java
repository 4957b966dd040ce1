package io.locum.testapps.dispatchercall;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** The front desk: tells opening hours itself, and hands each request for a quote to an underwriter of its own. */
final class Insurer extends AbstractBehavior<Insurer.Question> {

    /** What a customer asks; the answer goes to {@code customer}. */
    sealed interface Question {
        ActorRef<String> customer();
    }

    /** What would insurance cost me? */
    record Quote(String person, ActorRef<String> customer) implements Question {}

    /** When are you open? */
    record OpeningHours(ActorRef<String> customer) implements Question {}

    private final RiskRegister register;
    private final DispatcherSelector underwriting;

    private Insurer(ActorContext<Question> context, RiskRegister register, DispatcherSelector underwriting) {
        super(context);
        this.register = register;
        this.underwriting = underwriting;
    }

    /** The front desk, with the dispatcher that its underwriters work on. */
    static Behavior<Question> open(RiskRegister register, DispatcherSelector underwriting) {
        return Behaviors.setup(context -> new Insurer(context, register, underwriting));
    }

    @Override
    public Receive<Question> createReceive() {
        return newReceiveBuilder()
                .onMessage(Quote.class, this::quote)
                .onMessage(OpeningHours.class, Insurer::tellOpeningHours)
                .build();
    }

    private Behavior<Question> quote(Quote quote) {
        getContext().spawnAnonymous(Underwriter.of(quote, register), underwriting);
        return this;
    }

    private static Behavior<Question> tellOpeningHours(OpeningHours question) {
        question.customer().tell("we are open from nine to five");
        return Behaviors.same();
    }
}
