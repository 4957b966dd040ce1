package io.locum.testapps.threadleak;

/** Keeps an eye on prices. For any thread. */
interface Watches {

    /** Watches an article from now on, and says what is known of it. */
    String watch(String article);
}
