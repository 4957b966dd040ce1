package io.locum.evaluation.subject;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports on the loopback address that nobody listens on at the moment. */
final class FreePorts {

    private FreePorts() {}

    /** The first of so many neighbouring ports that are free now. */
    static int first(int neighbours) throws IOException {
        while (true) {
            int first = free(0);
            if (areFree(first + 1, neighbours - 1)) {
                return first;
            }
        }
    }

    private static boolean areFree(int port, int count) {
        for (int neighbour = port; neighbour < port + count; neighbour++) {
            try {
                free(neighbour);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private static int free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
