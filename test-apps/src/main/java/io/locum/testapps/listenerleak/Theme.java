package io.locum.testapps.listenerleak;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;

/** The colours of all windows; tells them when they change. */
final class Theme {

    private final PropertyChangeSupport changes = new PropertyChangeSupport(this);
    private String colour = "grey";

    void addPropertyChangeListener(PropertyChangeListener listener) {
        changes.addPropertyChangeListener(listener);
    }

    void removePropertyChangeListener(PropertyChangeListener listener) {
        changes.removePropertyChangeListener(listener);
    }

    void paint(String newColour) {
        String old = colour;
        colour = newColour;
        changes.firePropertyChange("colour", old, newColour);
    }
}
