package io.locum.heap.content;

import com.google.auto.service.AutoService;
import io.locum.heap.content.Container.Kind;
import java.util.List;

/** The JDK's holders of listeners. */
@AutoService(ContentReader.class)
public final class ListenerHolders implements ContentReader {

    @Override
    public List<Shape> shapes() {
        return List.of(
                Shape.around("java.util.Observable", Kind.LISTENERS, "the observers of an observable", "obs"),
                Shape.around("java.beans.PropertyChangeSupport", Kind.LISTENERS, "property change listeners", "map"),
                Shape.around("java.beans.VetoableChangeSupport", Kind.LISTENERS, "vetoable change listeners", "map"),
                Shape.of(
                        "java.beans.ChangeListenerMap",
                        Kind.LISTENERS,
                        "listeners of a bean",
                        new ListenerArrays("map")),
                Shape.of(
                        "javax.swing.event.EventListenerList",
                        Kind.LISTENERS,
                        "a list of event listeners",
                        new TypedListeners("listenerList")),
                Shape.of(
                        "java.util.concurrent.SubmissionPublisher",
                        Kind.LISTENERS,
                        "the subscribers of a publisher",
                        new LinkedNodes("clients", "subscriber", "", "")));
    }
}
