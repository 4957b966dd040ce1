package io.locum.testapps.lockcontention;

import io.locum.testapps.remote.LineClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps all carts under one lock. */
final class CartService implements Carts {

    private final ThreadLocal<LineClient> warehouse;
    private final Map<String, List<String>> carts = new HashMap<>();

    CartService(ThreadLocal<LineClient> warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public synchronized int add(String cart, String article) {
        warehouse.get().ask("reserve " + article);
        List<String> articles = carts.computeIfAbsent(cart, customer -> new ArrayList<>());
        articles.add(article);
        return articles.size();
    }
}
