package io.locum.bench.registration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * An application that serves short visits: each adds a listener, is told some quotes, and removes the listener. Lines on
 * its standard input say how many, how many a second (0: as fast as it can), and how many quotes each is told
 * (0: waits for a future instead): {@code <visits> <a second> <quotes>}; it answers {@code done <visits>} after each. Ends with its input.
 */
public final class ListenerProgram {

    /** So many visits come at once: a thread that sleeps in between wakes a thousand times a second at most. */
    private static final int AT_ONCE = 100;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Quotes quotes = new Quotes();
    private long visits;
    private long characters;

    private ListenerProgram() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        ListenerProgram program = new ListenerProgram();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            program.serve(Long.parseLong(words[0]), Long.parseLong(words[1]), Integer.parseInt(words[2]));
            System.out.println("done " + words[0] + " " + program.characters);
        }
        System.exit(0);
    }

    private void serve(long count, long perSecond, int told) {
        long begin = System.nanoTime();
        for (long done = 0; done < count; ) {
            long next = Math.min(count, done + AT_ONCE);
            for (; done < next; done++) {
                visit(told);
            }
            if (perSecond > 0) {
                long due = begin + done * NANOS_PER_SECOND / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
            }
        }
    }

    private void visit(int told) {
        long number = visits++;
        if (told == 0) {
            ask(number);
        } else {
            listen(number, told);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing that waits can fail
    private void ask(long number) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        answer.thenAccept(quote -> characters += quote.length() + (number & 1));
        answer.complete("{\"visit\":" + number + "}");
    }

    private void listen(long number, int told) {
        QuoteListener visitor = quote -> characters += quote.length() + (number & 1);
        quotes.addQuoteListener(visitor);
        for (int quote = 0; quote < told; quote++) {
            quotes.tell("{\"visit\":" + number + ",\"price\":" + ((number + quote) * 31 % 10_000) / 100.0 + "}");
        }
        quotes.removeQuoteListener(visitor);
    }
}
