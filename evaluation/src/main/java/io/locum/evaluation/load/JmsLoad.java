package io.locum.evaluation.load;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.activemq.ActiveMQConnectionFactory;

/**
 * Orders sent to a queue of an ActiveMQ broker over one transport and taken from it over another; an order that does
 * not arrive has failed.
 *
 * @param transport the scheme of the sender's URL; the receiver's is the one of the port that the load is run on
 * @param senderPortOffset how far above that the sender's port is
 */
public record JmsLoad(String transport, int senderPortOffset) implements Load {

    private static final int PER_SECOND = 200;
    private static final String QUEUE = "orders";
    private static final Duration LAST_DELIVERY = Duration.ofSeconds(5);

    @Override
    public Outcome run(int port, Duration time) throws InterruptedException {
        LongAdder received = new LongAdder();
        try (Connection receiver = connect("tcp", port);
                Connection sender = connect(transport, port + senderPortOffset)) {
            receive(receiver, received);
            long sent = send(sender, time);
            long deadline = System.nanoTime() + LAST_DELIVERY.toNanos();
            while (received.sum() < sent && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            return new Outcome(sent, sent - received.sum());
        } catch (JMSException e) {
            throw new IllegalStateException("the load on the broker broke off", e);
        }
    }

    private static Connection connect(String transport, int port) throws JMSException {
        Connection connection = new ActiveMQConnectionFactory(transport + "://127.0.0.1:" + port).createConnection();
        connection.start();
        return connection;
    }

    private static void receive(Connection connection, LongAdder received) throws JMSException {
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        session.createConsumer(session.createQueue(QUEUE)).setMessageListener(message -> received.increment());
    }

    private static long send(Connection connection, Duration time) throws JMSException, InterruptedException {
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE));

        return Pace.perSecond(PER_SECOND).run(time, number -> {
            try {
                Message order = session.createTextMessage("order " + number + " of twelve lamps and a table");
                producer.send(order);
            } catch (JMSException e) {
                throw new IllegalStateException("sending order " + number, e);
            }
        });
    }
}
