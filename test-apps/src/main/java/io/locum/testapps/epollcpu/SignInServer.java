package io.locum.testapps.epollcpu;

import io.locum.testapps.launch.Launch;
import java.security.GeneralSecurityException;

/** Checks passwords on the event loop. */
public final class SignInServer {

    private SignInServer() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws GeneralSecurityException, InterruptedException {
        SignIn.open(Launch.of(args), Runnable::run);
    }
}
