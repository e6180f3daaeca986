package io.tieout.connector.gateway.query;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Record numbers in the forms in which answers hold them. A number has one spelling inside: digits without leading zeros. {@code
 * 992504.0} is how a number looks after it has gone through a spreadsheet or a float.
 */
public final class RecordNumber {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})(?:\\.0+)?");

    /** One public connector cuts {@code --REC} off the keys of AUDITHISTORY; what stands behind the number is told by no source. */
    private static final Pattern KEY = Pattern.compile("(\\d{1,18})(?:\\.0+)?(?:[^\\p{Alnum}.].*)?", Pattern.DOTALL);

    private static final Pattern EXACT = Pattern.compile("[1-9]\\d{0,17}");

    private RecordNumber() {}

    /** Whether a write names its record as it has to be: the digits and nothing else. */
    public static boolean isExact(String text) {
        return EXACT.matcher(text).matches();
    }

    /** @return empty for what is no positive whole number */
    public static Optional<String> of(String text) {
        return matched(NUMBER, text);
    }

    /** The number at the beginning of a key of AUDITHISTORY: {@code 123}, {@code 123--REC}, {@code 123##}. */
    public static Optional<String> ofAuditKey(String text) {
        return matched(KEY, text);
    }

    private static Optional<String> matched(Pattern form, String text) {
        Matcher number = form.matcher(text.strip());
        return number.matches()
                ? Optional.of(new BigInteger(number.group(1)))
                        .filter(value -> value.signum() > 0)
                        .map(BigInteger::toString)
                : Optional.empty();
    }
}
