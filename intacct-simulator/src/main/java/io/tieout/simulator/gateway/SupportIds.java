package io.tieout.simulator.gateway;

import java.util.concurrent.ThreadLocalRandom;

/** Support ids as the real gateway appends them: URL-encoded, another one for each answer. */
final class SupportIds {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

    private SupportIds() {}

    static String next() {
        return letters(5) + "%7E" + letters(27);
    }

    private static String letters(int count) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < count; i++) {
            id.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
