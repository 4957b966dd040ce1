package io.locum.agent.harness;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Opens things, keeps some of them and gives others back, as it is told. */
public final class ResourceApp {
    private static final int TIMES = 5;

    private final List<Object> kept = new ArrayList<>();
    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Path file = Files.createTempFile("resource", ".txt");

    private ResourceApp() throws IOException {}

    public static void main(String[] args) throws Exception {
        ResourceApp app = new ResourceApp();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("exit"); line = in.readLine()) {
            switch (line) {
                case "keep" -> app.keep();
                case "give back" -> app.giveBack();
                default -> throw new IllegalArgumentException(line);
            }
            System.out.println("done");
        }
        Files.delete(app.file);
        System.exit(0);
    }

    private void keep() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            kept.add(new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()));
            kept.add(SocketChannel.open(server.getLocalSocketAddress()));
            kept.add(Files.newInputStream(file));
            kept.add(new FileInputStream(file.toFile()));
            kept.add(Selector.open());
            kept.add(ByteBuffer.allocateDirect(1 << 20));
            kept.add(new Deflater());
            kept.add(new Inflater(true));
        }
    }

    private void giveBack() throws IOException {
        for (int i = 0; i < TIMES; i++) {
            new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()).close();
            SocketChannel.open(server.getLocalSocketAddress()).close();
            FileChannel.open(file).close();
            new FileInputStream(file.toFile()).close();
            Selector.open().close();
            new Deflater().end();
            new Inflater(true).end();
        }
    }
}
