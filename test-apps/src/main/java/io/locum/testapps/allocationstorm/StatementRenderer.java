package io.locum.testapps.allocationstorm;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Renders a statement and sends it. */
final class StatementRenderer {

    private StatementRenderer() {}

    static void send(HttpExchange exchange) throws IOException {
        JdkHttp.answer(exchange, 200, render(Integer.parseInt(JdkHttp.parameter(exchange, "account", "1"))));
    }

    private static String render(int account) {
        List<String> lines = new ArrayList<>();
        for (int booking = 0; booking < Bookings.IN_A_MONTH; booking++) {
            lines.add(Bookings.line(account, booking));
        }
        String statement = "date;account;text;amount\n";
        for (String line : lines) {
            statement = statement + line;
        }
        return statement;
    }
}
