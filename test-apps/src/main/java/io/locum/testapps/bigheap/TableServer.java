package io.locum.testapps.bigheap;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database in memory, with a table that was filled at the start and is only read. */
public final class TableServer {

    private static final int ROWS = 120_000;

    private static final int BATCH = 1_000;

    private static final int QUESTIONS = 2_000;

    private TableServer() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:shop");
                Statement statement = connection.createStatement()) {
            statement.execute("create table article (id int primary key, name varchar(80), price double)");
            fill(connection);
            try (PreparedStatement question = connection.prepareStatement("select name from article where id = ?")) {
                Traffic.serve(Launch.of(args), QUESTIONS, number -> ask(question, number));
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("insert into article values (?, ?, ?)")) {
            for (int number = 0; number < ROWS; number++) {
                row.setInt(1, number);
                row.setString(2, "article number " + number);
                row.setDouble(3, number / 7.0);
                row.addBatch();
                if (number % BATCH == BATCH - 1) {
                    row.executeBatch();
                }
            }
        }
    }

    private static void ask(PreparedStatement question, int number) throws SQLException {
        question.setInt(1, number % ROWS);
        try (ResultSet answer = question.executeQuery()) {
            if (!answer.next()) {
                throw new IllegalStateException("no article " + number);
            }
        }
    }
}
