package io.locum.testapps.eventlooplogging;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Writes down who booked what. For any thread. */
final class AuditTrail {

    private static final Logger LOG = LogManager.getLogger("audit");

    void booked(String seat) {
        LOG.info("seat {} was booked", seat);
    }
}
