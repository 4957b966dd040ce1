package io.locum.page.view;

import java.util.List;
import java.util.Optional;

/**
 * One heap dump.
 *
 * @param name tells this dump from the others on the page
 * @param facts what it is
 * @param warnings what the reader should know before trusting it: cut off, damaged
 * @param reach how strongly its objects are held
 * @param dominators what keeps what alive
 * @param comparison what changed since earlier dumps
 * @param classes what the objects of each class take
 * @param packages the same by package
 * @param loaders the same by class loader
 * @param waste memory that the same program could do without
 */
public record HeapView(
        String name,
        List<FactView> facts,
        List<String> warnings,
        Optional<BreakdownView> reach,
        Optional<DominatorsView> dominators,
        Optional<ComparisonView> comparison,
        UsesView classes,
        UsesView packages,
        UsesView loaders,
        Optional<ThreadsView> threads,
        Optional<WasteView> waste) {

    public HeapView {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
    }
}
