package io.tieout.connector.connection;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

/** Signatures with keys that tests know. */
public final class SignaturesFixture {

    private SignaturesFixture() {}

    /** @param former ids of keys that are only read with */
    public static Signatures withKeys(int current, int... former) {
        return new Signatures(Keys.of(new EncryptionProperties(
                key(current),
                null,
                "k" + current,
                IntStream.of(former).mapToObj(id -> "k" + id + "=" + key(id)).toList())));
    }

    /** A key with the same id and other bytes. */
    public static Signatures withAnother(int current) {
        return new Signatures(
                Keys.of(new EncryptionProperties(key(current + 100), null, "k" + current, java.util.List.of())));
    }

    private static String key(int id) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) id);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
