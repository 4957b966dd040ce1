package io.locum.testapps.deadlock;

import com.sun.net.httpserver.HttpExchange;
import io.locum.testapps.http.JdkHttp;
import io.locum.testapps.launch.Launch;
import io.locum.testapps.remote.LineClient;
import io.locum.testapps.remote.LineService;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Accepts transfers, settles them in the background and tells balances at any time. */
final class Bank {

    private static final int HTTP_THREADS = 8;
    private static final int SETTLING_THREADS = 4;
    private static final int ACCOUNTS = 4;
    private static final long OPENING_BALANCE = 1_000_000;
    private static final Duration RISK_LATENCY = Duration.ofMillis(20);

    private final List<Account> accounts = IntStream.range(0, ACCOUNTS)
            .mapToObj(number -> new Account(number, OPENING_BALANCE))
            .toList();
    private final ExecutorService settling = Executors.newFixedThreadPool(SETTLING_THREADS);
    private final Transfers transfers;

    private Bank(Transfers transfers) {
        this.transfers = transfers;
    }

    /** Opens the bank; does not return. */
    static void open(Launch launch, Function<ThreadLocal<LineClient>, Transfers> ledgers)
            throws IOException, InterruptedException {
        LineService risk = LineService.start("risk", RISK_LATENCY, question -> "yes");
        Bank bank = new Bank(ledgers.apply(ThreadLocal.withInitial(() -> new LineClient(risk.port()))));
        launch.serve(JdkHttp.listen(
                launch.port(), HTTP_THREADS, Map.of("/transfers", bank::transfer, "/balance", bank::balance)));
    }

    private void transfer(HttpExchange exchange) throws IOException {
        Account from = account(exchange, "from");
        Account to = account(exchange, "to");
        settling.execute(() -> transfers.transfer(from, to, 1));
        JdkHttp.answer(exchange, 202, "accepted");
    }

    private void balance(HttpExchange exchange) throws IOException {
        JdkHttp.answer(exchange, 200, account(exchange, "of").cents() + " cents");
    }

    private Account account(HttpExchange exchange, String parameter) {
        return accounts.get(Integer.parseInt(JdkHttp.parameter(exchange, parameter, "0")) % ACCOUNTS);
    }
}
