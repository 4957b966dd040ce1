package io.locum.testapps.bigheap;

import io.locum.testapps.launch.Launch;
import io.locum.testapps.traffic.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many things of many kinds, all read at the start, in many lists of which none is large. */
public final class Departments {

    private static final int REQUESTS = 50_000;

    private static final int ROOMS = 40;

    private static final int THINGS = 25;

    private final Archive archive = new Archive(rooms("file"), rooms("box"));
    private final Library library = new Library(rooms("book"), rooms("map"), rooms("globe"));
    private final Workshop workshop = new Workshop(rooms("tool"), rooms("part"), rooms("drawing"));
    private final Map<String, Integer> asked = new HashMap<>();

    private Departments() {}

    /** Starts it; options as in {@link Launch}. */
    public static void main(String[] args) throws InterruptedException {
        Traffic.serve(Launch.of(args), REQUESTS, new Departments()::ask);
    }

    private void ask(int number) {
        List<Room> rooms = number % 3 == 0 ? archive.files() : number % 3 == 1 ? library.books() : workshop.tools();
        Thing thing = rooms.get(number % ROOMS).things().get(number % THINGS);
        asked.merge(thing.kind(), 1, Integer::sum);
    }

    private static List<Room> rooms(String kind) {
        List<Room> rooms = new ArrayList<>();
        for (int room = 0; room < ROOMS; room++) {
            List<Thing> things = new ArrayList<>();
            for (int thing = 0; thing < THINGS; thing++) {
                things.add(new Thing(kind, kind + " " + thing + " in room " + room, new StringBuilder(1_500)));
            }
            rooms.add(new Room(room, things));
        }
        return rooms;
    }

    private record Archive(List<Room> files, List<Room> boxes) {}

    private record Library(List<Room> books, List<Room> maps, List<Room> globes) {}

    private record Workshop(List<Room> tools, List<Room> parts, List<Room> drawings) {}

    private record Room(int number, List<Thing> things) {}

    private record Thing(String kind, String name, StringBuilder description) {}
}
