package io.locum.testapps.eventlooplock;

/** What has been said in a chat. For any thread. */
interface History {

    /** Adds a message and tells how many there are. */
    int post(String message);

    /** Sends what has been said since the last time to the archive. */
    void archive();
}
