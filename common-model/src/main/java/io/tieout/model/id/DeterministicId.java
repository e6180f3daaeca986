package io.tieout.model.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids that are computed from what they stand for, so that a handler that runs twice gives the same id twice. The parts are
 * joined with a separator that no id may hold and hashed with SHA-256; the result is written in Crockford's base 32 (digits and
 * capitals without I, L, O, U), five bits a character.
 */
public final class DeterministicId {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private DeterministicId() {}

    /** 26 characters, 130 bits: for events and commands. */
    public static String of(String... parts) {
        return hash(26, parts);
    }

    /**
     * @param length number of characters, 1 to 51, five bits each
     * @param parts what the id stands for, in a fixed order
     */
    public static String hash(int length, String... parts) {
        byte[] digest = sha256(String.join("\u001f", parts));
        var text = new StringBuilder(length);
        int buffer = 0;
        int bits = 0;
        for (int next = 0; text.length() < length; ) {
            if (bits < 5) {
                buffer = (buffer << 8) | (digest[next++] & 0xff);
                bits += 8;
            }
            bits -= 5;
            text.append(ALPHABET[(buffer >> bits) & 31]);
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
