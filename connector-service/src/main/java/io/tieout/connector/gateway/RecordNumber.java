package io.tieout.connector.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RECORDNO: a positive whole number. Anything else names no record, whatever it stands beside. */
final class RecordNumber {

    /** "992504.0" is the same number, as some servers write it. */
    private static final Pattern WHOLE = Pattern.compile("0*([1-9]\\d{0,17})(?:\\.0+)?");

    private static final Pattern EXACT = Pattern.compile("[1-9]\\d{0,17}");

    private RecordNumber() {}

    /** Whether a write names its record as it has to be: the digits and nothing else. */
    static boolean isExact(String text) {
        return EXACT.matcher(text).matches();
    }

    /** As a read shows it; empty if the text is none. */
    static Optional<String> of(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        return whole.matches() ? Optional.of(whole.group(1)) : Optional.empty();
    }
}
