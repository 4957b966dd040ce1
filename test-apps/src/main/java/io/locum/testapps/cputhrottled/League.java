package io.locum.testapps.cputhrottled;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All players of a game. Immutable; for any thread. */
final class League {

    private static final int PLAYERS = 300_000;
    private static final int FIRST = 10;

    private record Player(int number, long points) {}

    private final List<Player> players;

    /** A league after some rounds. */
    League() {
        Random rounds = new Random(3);
        players = IntStream.range(0, PLAYERS)
                .mapToObj(number -> new Player(number, rounds.nextLong(1_000_000)))
                .toList();
    }

    /** The first ten, counted anew: some tens of milliseconds of work. */
    String table() {
        return players.stream()
                .sorted(Comparator.comparingLong(Player::points).reversed().thenComparingInt(Player::number))
                .limit(FIRST)
                .map(player -> player.number() + ": " + player.points())
                .collect(Collectors.joining("\n"));
    }
}
