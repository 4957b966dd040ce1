package io.locum.testapps.loopimbalance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keeps passwords as the end of a chain of hashes, which takes something like most of a millisecond. For any thread. */
final class Passwords {

    private static final String HASH = "HmacSHA512";
    private static final int ROUNDS = 900;
    private static final byte[] SALT = "token".getBytes(StandardCharsets.UTF_8);

    /** What is kept of a password. */
    byte[] kept(String password) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(SALT, HASH));
            byte[] hash = password.getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < ROUNDS; round++) {
                hash = mac.doFinal(hash);
            }
            return hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("hashing a password", e);
        }
    }
}
