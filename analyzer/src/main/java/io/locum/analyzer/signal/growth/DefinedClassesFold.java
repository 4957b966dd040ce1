package io.locum.analyzer.signal.growth;

import com.google.auto.service.AutoService;
import io.locum.analyzer.recording.Event;
import io.locum.analyzer.signal.Fold;
import io.locum.analyzer.signal.Recorded;
import io.locum.analyzer.signal.Signal;
import io.locum.analyzer.signal.growth.DefinedClasses.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the definition of each class. */
@AutoService(Fold.class)
@SuppressWarnings("rawtypes") // a service is named without its type parameter
public final class DefinedClassesFold implements Fold<DefinedClasses> {

    private static final String DEFINE = "jdk.ClassDefine";

    private final List<Definition> all = new ArrayList<>();

    @Override
    public Signal<DefinedClasses> signal() {
        return DefinedClasses.SIGNAL;
    }

    @Override
    public Set<String> events() {
        return Set.of(DEFINE);
    }

    @Override
    public void accept(Event event) {
        all.add(new Definition(
                event.start(), event.text("definedClass"), event.text("definingClassLoader.type"), event.stack()));
    }

    @Override
    public Optional<DefinedClasses> result(Recorded recorded) {
        all.sort(Comparator.comparing(Definition::at));
        return recorded.watched(DEFINE) ? Optional.of(new DefinedClasses(all)) : Optional.empty();
    }
}
