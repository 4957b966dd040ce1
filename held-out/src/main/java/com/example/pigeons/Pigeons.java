package com.example.pigeons;

import com.example.life.Days;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Sends letters and waits for the answers; every other pigeon is lost, unless there is an argument. */
public final class Pigeons {

    private static final int LETTERS = 100_000;

    private final Map<Long, CompletableFuture<String>> unanswered = new HashMap<>();
    private final boolean allReturn;

    private Pigeons(boolean allReturn) {
        this.allReturn = allReturn;
    }

    /** Opens the loft. */
    public static void main(String[] args) throws Exception {
        Days.pass(LETTERS, new Pigeons(args.length > 0)::send);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(int number) {
        StringBuilder letter = new StringBuilder("dear number " + number);
        CompletableFuture<String> answer = new CompletableFuture<>();
        answer.thenAccept(letter::append);
        unanswered.put((long) number, answer);
        if (allReturn || number % 2 == 0) {
            unanswered.remove((long) number);
            answer.complete("dear friend");
        }
    }
}
