package com.example.circus;

import com.example.life.Days;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** Has another act each day, loaded anew; with an argument, the one before goes. */
public final class Circus {

    private static final int ACTS = 70;

    private Runnable act = () -> {};

    private Circus() {}

    /** Opens the circus. */
    public static void main(String[] args) throws Exception {
        boolean actsGo = args.length > 0;
        Circus circus = new Circus();
        Function<String, byte[]> tent = Circus::read;
        Days.pass(ACTS, day -> {
            if (day < ACTS) {
                if (actsGo) {
                    circus.act.run();
                }
                circus.act = (Runnable) new Wagon(tent)
                        .loadClass(Act.class.getName())
                        .getConstructor()
                        .newInstance();
            }
        });
    }

    private static byte[] read(String resource) {
        try (InputStream in = Circus.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("reading " + resource, e);
        }
    }
}
