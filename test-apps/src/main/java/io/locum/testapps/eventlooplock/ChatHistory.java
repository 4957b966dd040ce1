package io.locum.testapps.eventlooplock;

import io.locum.testapps.remote.LineClient;
import java.util.ArrayList;
import java.util.List;

/** Keeps messages under its lock, and sends them to the archive under the same. */
final class ChatHistory implements History {

    private final LineClient archive;
    private final List<String> messages = new ArrayList<>();

    ChatHistory(LineClient archive) {
        this.archive = archive;
    }

    @Override
    public synchronized int post(String message) {
        messages.add(message);
        return messages.size();
    }

    @Override
    public synchronized void archive() {
        archive.ask(String.join("|", messages));
        messages.clear();
    }
}
