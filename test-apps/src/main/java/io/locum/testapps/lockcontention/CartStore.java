package io.locum.testapps.lockcontention;

import io.locum.testapps.remote.LineClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps each cart under a lock of its own. */
final class CartStore implements Carts {

    private final ThreadLocal<LineClient> warehouse;
    private final Map<String, List<String>> carts = new ConcurrentHashMap<>();

    CartStore(ThreadLocal<LineClient> warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public int add(String cart, String article) {
        warehouse.get().ask("reserve " + article);
        List<String> articles = carts.computeIfAbsent(cart, customer -> new ArrayList<>());
        synchronized (articles) {
            articles.add(article);
            return articles.size();
        }
    }
}
