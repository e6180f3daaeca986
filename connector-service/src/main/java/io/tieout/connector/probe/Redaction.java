package io.tieout.connector.probe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what must not be handed on. Everything that a report says passes here. Thread-safe. */
final class Redaction {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\"'(),;:]{1,64}@[^\\s<>\"'(),;:]{1,255}");
    private static final int SHOWN = 4;

    private final Map<String, Hidden> hidden = new ConcurrentHashMap<>();

    private record Hidden(Pattern where, String as, boolean secret) {}

    /** Wherever it stands, in capitals or small letters, as a part of a word too. */
    void secret(String value) {
        if (!value.isBlank()) {
            hidden.put(value, new Hidden(anywhere(value), "(hidden)", true));
        }
    }

    /** Shows in its place what it is and a print of it, the same each time: {@code customer#5e8f}. A secret stays one. */
    void shorten(String value, String what) {
        if (!value.isBlank()) {
            String print = what + "#" + print(value);
            hidden.putIfAbsent(
                    value,
                    new Hidden(
                            Pattern.compile(
                                    "(?<![\\p{Alnum}])" + Pattern.quote(value) + "(?![\\p{Alnum}])",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                            print,
                            false));
        }
    }

    private static Pattern anywhere(String value) {
        return Pattern.compile(Pattern.quote(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** For the report. */
    String of(String text) {
        return EMAIL.matcher(without(text, false)).replaceAll("(e-mail)");
    }

    /** For the screen of whoever wrote the file, and knows the ids of the company. */
    String ofSecrets(String text) {
        return without(text, true);
    }

    /** The longest first, so that no part of one is taken for another. */
    private String without(String text, boolean secretsOnly) {
        String said = text;
        for (String value : hidden.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList()) {
            Hidden how = hidden.get(value);
            if (how != null && (how.secret() || !secretsOnly)) {
                said = how.where().matcher(said).replaceAll(Matcher.quoteReplacement(how.as()));
            }
        }
        return said;
    }

    static String print(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
