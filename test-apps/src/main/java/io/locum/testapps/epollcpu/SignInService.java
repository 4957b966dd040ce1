package io.locum.testapps.epollcpu;

import io.locum.testapps.launch.Launch;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;

/** Checks passwords on a pool of threads. */
public final class SignInService {

    private static final int THREADS = 4;

    private SignInService() {}

    /** Starts the server; options as in {@link Launch}. */
    public static void main(String[] args) throws GeneralSecurityException, InterruptedException {
        SignIn.open(Launch.of(args), Executors.newFixedThreadPool(THREADS));
    }
}
