package io.locum.agent.harness;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;

/** Adds listeners to a hub; some stay, some are removed, some are taken back by what their registration returned. */
public final class ListenerApp {

    private final Hub hub = new Hub();
    private final List<HubListener> mine = new ArrayList<>();

    private ListenerApp() {}

    interface HubListener extends EventListener {}

    interface Ticket {
        void cancel();
    }

    /** Holds listeners. */
    static final class Hub {
        private final List<HubListener> listeners = new ArrayList<>();

        void addHubListener(HubListener listener) {
            listeners.add(listener);
        }

        void removeHubListener(HubListener listener) {
            listeners.remove(listener);
        }

        Ticket listen(HubListener listener) {
            listeners.add(listener);
            return new HubTicket(this, listener);
        }
    }

    static final class HubTicket implements Ticket {
        private final Hub hub;
        private final HubListener listener;

        HubTicket(Hub hub, HubListener listener) {
            this.hub = hub;
            this.listener = listener;
        }

        @Override
        public void cancel() {
            hub.listeners.remove(listener);
        }
    }

    static final class Client implements HubListener {}

    public static void main(String[] args) throws Exception {
        ListenerApp app = new ListenerApp();
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("exit"); line = in.readLine()) {
            System.out.println(app.answer(line));
        }
        System.exit(0);
    }

    private String answer(String line) throws Exception {
        switch (line) {
            case "keep" -> keep();
            case "pass" -> pass();
            case "listen" -> listen();
            case "clear" -> {
                mine.forEach(hub::removeHubListener);
                mine.clear();
            }
            case "gc" -> System.gc();
            case "capture" -> {
                return CapturedCode.start(Hub.class.getName());
            }
            case "captured" -> {
                return CapturedCode.last();
            }
            default -> throw new IllegalArgumentException(line);
        }
        return "done, " + hub.listeners.size();
    }

    private void keep() {
        for (int i = 0; i < 50; i++) {
            Client client = new Client();
            mine.add(client);
            hub.addHubListener(client);
        }
    }

    private void pass() {
        for (int i = 0; i < 50; i++) {
            Client client = new Client();
            hub.addHubListener(client);
            hub.removeHubListener(client);
        }
    }

    private void listen() {
        for (int i = 0; i < 50; i++) {
            hub.listen(new Client()).cancel();
        }
    }
}
