package io.locum.testapps.allocationstorm;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Sends a statement line by line. */
final class StatementWriter {

    private StatementWriter() {}

    static void send(HttpExchange exchange) throws IOException {
        int account = Integer.parseInt(JdkHttp.parameter(exchange, "account", "1"));
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8))) {
            out.write("date;account;text;amount\n");
            for (int booking = 0; booking < Bookings.IN_A_MONTH; booking++) {
                out.write(Bookings.line(account, booking));
            }
        }
    }
}
