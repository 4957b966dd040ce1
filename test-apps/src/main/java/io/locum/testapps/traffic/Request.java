package io.locum.testapps.traffic;

/** What an application does for one request. */
@FunctionalInterface
public interface Request {

    /** Handles the request with this number; numbers are never repeated. */
    void handle(int number) throws Exception;
}
