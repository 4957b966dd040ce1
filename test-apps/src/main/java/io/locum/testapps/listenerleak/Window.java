package io.locum.testapps.listenerleak;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;

/** A window with its picture, which listens by way of an inner class. */
final class Window {

    private static final int PICTURE = 12_000;

    private final byte[] picture = new byte[PICTURE];
    private final Repaint repaint = new Repaint();

    void open(Theme theme) {
        theme.addPropertyChangeListener(repaint);
    }

    void close(Theme theme) {
        theme.removePropertyChangeListener(repaint);
    }

    private final class Repaint implements PropertyChangeListener {
        @Override
        public void propertyChange(PropertyChangeEvent event) {
            picture[0]++;
        }
    }
}
