package io.locum.testapps.loopimbalance;

/** All that has to be worked out when somebody logs in; no part of it stands out. For any thread. */
final class Login {

    private final Rights rights = new Rights();
    private final Profile profile = new Profile();
    private final TokenIssuer issuer = new TokenIssuer();

    /** The token of somebody who is let in. */
    String answer(String user) {
        return issuer.tokenFor(user + ":" + rights.of(user) + ":" + profile.latest(user));
    }
}
