package io.locum.agent.probe.resources;

/** What is known of one place in the code, and what was written of it last. Threads: one. */
final class Site {
    private final long number;
    private final String kind;
    private final String stack;
    private boolean told;
    private long opened;
    private long open;
    private long bytes;
    private long lastOpened;
    private long lastOpen;

    Site(long number, String kind, String stack) {
        this.number = number;
        this.kind = kind;
        this.stack = stack;
    }

    void opens(long weight) {
        opened += weight;
    }

    void nothingIsOpen() {
        open = 0;
        bytes = 0;
    }

    void isOpen(long weight, long heldBytes) {
        open += weight;
        bytes += weight * heldBytes;
    }

    long open() {
        return open;
    }

    boolean hasChanged() {
        return opened != lastOpened || open != lastOpen;
    }

    void write() {
        if (!told) {
            ResourceSiteEvent event = new ResourceSiteEvent();
            event.site = number;
            event.kind = kind;
            event.stack = stack;
            event.commit();
            told = true;
        }
        OpenResourcesEvent event = new OpenResourcesEvent();
        event.site = number;
        event.opened = opened;
        event.open = open;
        event.bytes = bytes;
        event.commit();
        lastOpened = opened;
        lastOpen = open;
    }
}
