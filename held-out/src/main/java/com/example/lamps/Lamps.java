package com.example.lamps;

import com.example.life.Days;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;

/** Hangs a lamp a day, which follows the switch; with an argument, it is taken down in the evening. */
public final class Lamps {

    private static final int DAYS = 4_000;

    private static final int GLASS = 4_000;

    private final PropertyChangeSupport follows = new PropertyChangeSupport(this);

    private Lamps() {}

    /** Opens the house. */
    public static void main(String[] args) throws Exception {
        boolean takenDown = args.length > 0;
        Lamps lamps = new Lamps();
        Days.pass(DAYS, day -> {
            Lamp lamp = new Lamp();
            lamps.follows.addPropertyChangeListener("light", lamp);
            if (takenDown) {
                lamps.follows.removePropertyChangeListener("light", lamp);
            }
        });
    }

    private static final class Lamp implements PropertyChangeListener {
        private final byte[] glass = new byte[GLASS];

        @Override
        public void propertyChange(PropertyChangeEvent event) {
            glass[0]++;
        }
    }
}
