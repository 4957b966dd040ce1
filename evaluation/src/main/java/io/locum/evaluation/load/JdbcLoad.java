package io.locum.evaluation.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Orders written to and read from an H2 database over its TCP protocol, on a few connections. */
public final class JdbcLoad implements Load {

    private static final int CONNECTIONS = 4;
    private static final int PER_SECOND_AND_CONNECTION = 50;

    /** New orders replace old ones, so that the database stays as small as it is. */
    private static final int ORDERS = 500;

    @Override
    public Outcome run(int port, Duration time) throws InterruptedException {
        String url = "jdbc:h2:tcp://127.0.0.1:" + port + "/./shop";
        LongAdder failed = new LongAdder();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            createTable(url);
            List<Callable<Long>> work = IntStream.range(0, CONNECTIONS)
                    .<Callable<Long>>mapToObj(client -> () -> converse(url, client, time, failed))
                    .toList();
            long requests = 0;
            for (Future<Long> client : clients.invokeAll(work)) {
                requests += client.get();
            }
            return new Outcome(requests, failed.sum());
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("the load on " + url + " broke off", e);
        } finally {
            clients.shutdownNow();
        }
    }

    private static void createTable(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table orders(id int primary key, customer varchar, cents bigint)");
            statement.execute("create index by_customer on orders(customer)");
        }
    }

    private static long converse(String url, int client, Duration time, LongAdder failed)
            throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement write = connection.prepareStatement("merge into orders values(?, ?, ?)");
                PreparedStatement read = connection.prepareStatement(
                        "select customer, sum(cents) from orders where customer = ? group by customer")) {
            return Pace.perSecond(PER_SECOND_AND_CONNECTION).run(time, number -> {
                try {
                    int order = (int) (number * CONNECTIONS + client) % ORDERS;
                    write.setInt(1, order);
                    write.setString(2, "customer-" + order % 50);
                    write.setLong(3, number);
                    write.executeUpdate();
                    read.setString(1, "customer-" + order % 50);
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
