package io.locum.testapps.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A keep-alive HTTP connection to a server on this host that sends the same request over and over; understands responses
 * with a Content-Length alone. For one thread.
 */
final class Connection implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] request;

    /** Connects; a response that takes longer than the patience is a failure. */
    Connection(int port, String path, Duration patience) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the request, waits for the response and returns its status code. */
    int exchange() throws IOException {
        out.write(request);
        String[] head = readHead().split("\r\n", -1);
        long length = 0;
        for (String line : head) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Long.parseLong(line.substring(LENGTH.length()).trim());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(head[0].split(" ", -1)[1]);
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0D0A0D0A) {
                return head.toString(StandardCharsets.US_ASCII);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
