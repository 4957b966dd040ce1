package io.locum.testapps.eventlooplock;

import io.locum.testapps.launch.Launch;
import java.io.IOException;

/** The chat, with a {@link ConversationHistory}. */
public final class ConversationServer {

    private ConversationServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Chat.open(Launch.of(args), ConversationHistory::new);
    }
}
