package io.locum.evaluation.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Orders written to and read from a database over the network, on a few connections.
 *
 * @param url the database's URL, with {@code %d} for the port
 */
public record JdbcLoad(String url) implements Load {

    private static final int CONNECTIONS = 4;
    private static final int PER_SECOND_AND_CONNECTION = 50;

    private static final int CUSTOMERS = 50;

    /** Orders are changed, not added, so that the database stays as small as it is. */
    private static final int ORDERS = 500;

    @Override
    public Outcome run(int port, Duration time) throws InterruptedException {
        String address = String.format(Locale.ROOT, url, port);
        LongAdder failed = new LongAdder();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            createTable(address);
            List<Callable<Long>> work = IntStream.range(0, CONNECTIONS)
                    .<Callable<Long>>mapToObj(client -> () -> converse(address, client, time, failed))
                    .toList();
            long requests = 0;
            for (Future<Long> client : clients.invokeAll(work)) {
                requests += client.get();
            }
            return new Outcome(requests, failed.sum());
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("the load on " + address + " broke off", e);
        } finally {
            clients.shutdownNow();
        }
    }

    private static void createTable(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table orders(id int not null primary key, customer varchar(40), cents bigint)");
            statement.execute("create index by_customer on orders(customer)");
            for (int order = 0; order < ORDERS; order++) {
                statement.execute("insert into orders values(" + order + ", '" + customer(order) + "', 0)");
            }
        }
    }

    private static String customer(int order) {
        return "customer-" + order % CUSTOMERS;
    }

    private static long converse(String url, int client, Duration time, LongAdder failed)
            throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement write = connection.prepareStatement("update orders set cents = ? where id = ?");
                PreparedStatement read = connection.prepareStatement(
                        "select customer, sum(cents) from orders where customer = ? group by customer")) {
            return Pace.perSecond(PER_SECOND_AND_CONNECTION).run(time, number -> {
                try {
                    int order = (int) (number * CONNECTIONS + client) % ORDERS;
                    write.setLong(1, number);
                    write.setInt(2, order);
                    write.executeUpdate();
                    read.setString(1, customer(order));
                    try (ResultSet sums = read.executeQuery()) {
                        if (!sums.next()) {
                            failed.increment();
                        }
                    }
                } catch (SQLException e) {
                    failed.increment();
                }
            });
        }
    }
}
