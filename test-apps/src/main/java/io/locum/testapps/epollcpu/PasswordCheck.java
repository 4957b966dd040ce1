package io.locum.testapps.epollcpu;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Compares passwords by their slow hash. For any thread. */
final class PasswordCheck {

    /** As many rounds as take some tens of milliseconds: that is what makes the hash a good one. */
    private static final int ROUNDS = 240_000;

    private static final int KEY_BITS = 256;

    private final byte[] known;

    PasswordCheck(String password) throws GeneralSecurityException {
        known = hash("admin", password);
    }

    /** Whether the password is the right one. */
    boolean matches(String user, String password) throws GeneralSecurityException {
        return MessageDigest.isEqual(known, hash(user, password));
    }

    private static byte[] hash(String user, String password) throws GeneralSecurityException {
        PBEKeySpec spec =
                new PBEKeySpec(password.toCharArray(), user.getBytes(StandardCharsets.UTF_8), ROUNDS, KEY_BITS);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
    }
}
