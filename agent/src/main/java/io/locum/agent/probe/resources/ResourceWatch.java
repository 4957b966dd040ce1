package io.locum.agent.probe.resources;

import io.locum.agent.bootstrap.OpenResource;
import io.locum.agent.bootstrap.ResourceHooks;
import io.locum.agent.bootstrap.ResourceTable;
import io.locum.agent.probe.Interval;
import io.locum.agent.probe.RunningProbe;
import io.locum.agent.probe.StackText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks every other second at what was picked: where it comes from, and whether it is still open. */
final class ResourceWatch implements RunningProbe {
    private static final long LOOK_NANOS = 1_500_000_000L;

    /** Opening follows making within this time. */
    private static final long OPENING_NANOS = 1_000_000_000L;

    /** More places are not told apart; they become one without a stack. */
    private static final int MOST_SITES = 512;

    private static final int MOST_WRITTEN = 64;

    /** From this share of the table on, every other entry is let go of, and the rest count twice. */
    private static final double CROWDED = 0.5;

    private final ResourceTable table;
    private final Map<String, Site> sites = new LinkedHashMap<>();

    /** Of what is counted with another. */
    private final Site parts = new Site(-1, ResourceState.PART, "");

    private boolean recorded;
    private final Interval looks = Interval.dueAtOnce(LOOK_NANOS);

    private ResourceWatch(ResourceTable table) {
        this.table = table;
    }

    static ResourceWatch start() {
        ResourceTable table = new ResourceTable();
        ResourceHooks.open(table);
        return new ResourceWatch(table);
    }

    @Override
    public void eventsAreRecorded() {
        recorded = true;
    }

    @Override
    public void report() {
        table.nextPeriod();
        long now = System.nanoTime();
        if (recorded && looks.isDue(now)) {
            look(now);
        }
    }

    @Override
    public void reportUnfinished() {
        look(System.nanoTime());
    }

    @Override
    public void stop() {
        ResourceHooks.close();
    }

    private void look(long now) {
        sites.values().forEach(Site::nothingIsOpen);
        List<OpenResource> open = new ArrayList<>();
        List<OpenResource> gone = new ArrayList<>();
        table.forEach(entry -> {
            Object resource = entry.get();
            Site site = siteOf(entry, resource);
            boolean young = now - entry.openedNanos() < OPENING_NANOS;
            if (site == parts || resource == null || entry.isEnded() || (!young && !ResourceState.isOpen(resource))) {
                gone.add(entry);
            } else {
                site.isOpen(entry.weight(), ResourceState.bytes(resource));
                open.add(entry);
            }
        });
        gone.forEach(table::remove);
        thin(open);
        sites.values().stream()
                .filter(Site::hasChanged)
                .sorted(Comparator.comparingLong(Site::open).reversed())
                .limit(MOST_WRITTEN)
                .forEach(Site::write);
    }

    /** Which ones go is a matter of chance: the order of places comes from identity hashes. */
    private void thin(List<OpenResource> open) {
        if (open.size() < table.size() * CROWDED) {
            return;
        }
        for (int i = 0; i < open.size(); i++) {
            if (i % 2 == 0) {
                table.remove(open.get(i));
            } else {
                open.get(i).doubleWeight();
            }
        }
    }

    private Site siteOf(OpenResource entry, @Nullable Object resource) {
        if (entry.site() instanceof Site known) {
            return known;
        }
        StackTraceElement[] stack = ResourceState.withoutHooks(entry.takeStack());
        String kind = ResourceState.kind(entry.kind(), resource, stack);
        if (kind.equals(ResourceState.PART)) {
            return parts;
        }
        String text = StackText.of(stack);
        Site site = sites.get(kind + text);
        if (site == null) {
            boolean full = sites.size() >= MOST_SITES;
            site = full
                    ? sites.computeIfAbsent(kind, key -> new Site(sites.size(), kind, ""))
                    : new Site(sites.size(), kind, text);
            sites.putIfAbsent(full ? kind : kind + text, site);
        }
        entry.site(site);
        site.opens(entry.weight());
        return site;
    }
}
