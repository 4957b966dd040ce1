package io.locum.testapps.lockcontention;

/** The shopping carts of all customers. For any thread. */
interface Carts {

    /** Reserves an article in the warehouse, puts it into a cart and tells how many are in it. */
    int add(String cart, String article);
}
