package io.locum.testapps.loopimbalance;

import java.util.HexFormat;

/** All that has to be worked out when somebody logs in; no part of it stands out. For any thread. */
final class Login {

    private final Passwords passwords = new Passwords();
    private final Rights rights = new Rights();
    private final TokenIssuer issuer = new TokenIssuer();

    /** The token of somebody who is let in. */
    String answer(String user) {
        String password = HexFormat.of().formatHex(passwords.kept(user), 0, 8);
        return issuer.tokenFor(user + ":" + rights.of(user) + ":" + password);
    }
}
