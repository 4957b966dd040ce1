package com.example.diary;

import com.example.life.Days;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes line after line, on page after page; with an argument, begins anew on the first page when all are full. */
public final class Diary {

    private static final int DAYS = 200_000;

    private static final int LINES = 512;

    private static final int SOME_PAGES = 64;

    private static @Nullable Page[] pages = new Page[SOME_PAGES];

    private static int written;

    private Diary() {}

    /** Opens the diary. */
    public static void main(String[] args) throws Exception {
        boolean anew = args.length > 0;
        Days.pass(DAYS, day -> write("day " + day + ": nothing", anew));
    }

    private static void write(String text, boolean anew) {
        int page = written / LINES;
        if (page >= pages.length && anew) {
            written = 0;
            page = 0;
        } else if (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        Page at = pages[page];
        if (at == null) {
            at = new Page();
            pages[page] = at;
        }
        at.lines[written++ % LINES] = new Line(text, written);
    }

    private static final class Page {
        final @Nullable Line[] lines = new Line[LINES];
    }

    private record Line(String text, int number) {}
}
