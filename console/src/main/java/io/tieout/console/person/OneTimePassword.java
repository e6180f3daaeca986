package io.tieout.console.person;

import java.security.SecureRandom;
import java.util.Base64;

/** A password that is good for one sign-in, after which one of the person's own is chosen. */
public final class OneTimePassword {

    private static final int BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** 20 characters that can be read out and typed. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
