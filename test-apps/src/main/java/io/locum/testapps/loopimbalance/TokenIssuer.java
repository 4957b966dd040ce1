package io.locum.testapps.loopimbalance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Signs tokens with RSA, about a millisecond each. For any thread. */
final class TokenIssuer {

    private static final int KEY_BITS = 2048;

    private final PrivateKey key;

    /** An issuer with a key of its own. */
    TokenIssuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            key = generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("making a key", e);
        }
    }

    /** A signed token for somebody. */
    String tokenFor(String user) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(user.getBytes(StandardCharsets.UTF_8));
            return user + "." + Base64.getUrlEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing a token for " + user, e);
        }
    }
}
