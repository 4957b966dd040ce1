package io.locum.testapps.eventlooplock;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The chat, with a {@link ChatHistory}. */
public final class ChatServer {

    private ChatServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Chat.open(Launch.of(args), ChatHistory::new);
    }
}
