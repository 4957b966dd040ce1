package io.locum.testapps.loopimbalance;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Works out what somebody may do from the doors of a company, about a millisecond of work. For any thread. */
final class Rights {

    private static final int ROLES = 13_000;

    private final List<String> roles = new ArrayList<>();

    /** The rights of a company with many roles. */
    Rights() {
        for (int role = 0; role < ROLES; role++) {
            roles.add("department-" + role % 40 + "/room-" + role + "/door-" + role % 7);
        }
    }

    /** The number of roles somebody has. */
    int of(String user) {
        CRC32 crc = new CRC32();
        int granted = 0;
        for (String role : roles) {
            crc.reset();
            for (int i = 0; i < role.length(); i++) {
                crc.update(role.charAt(i) ^ user.charAt(i % user.length()));
            }
            granted += (int) (crc.getValue() & 1);
        }
        return granted;
    }
}
