package io.locum.testapps.eventlooplock;

import io.locum.testapps.remote.LineClient;
import java.util.ArrayList;
import java.util.List;

/** Keeps messages under its lock, and sends a copy of them to the archive outside it. */
final class ConversationHistory implements History {

    private final LineClient archive;
    private final List<String> messages = new ArrayList<>();

    ConversationHistory(LineClient archive) {
        this.archive = archive;
    }

    @Override
    public synchronized int post(String message) {
        messages.add(message);
        return messages.size();
    }

    @Override
    public void archive() {
        archive.ask(String.join("|", takeMessages()));
    }

    private synchronized List<String> takeMessages() {
        List<String> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }
}
