package io.tieout.connector.lane;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An Intacct company. Two ids are of one company when they differ only in case and blanks, and when one of them goes through an
 * accountant's console: Intacct signs in to {@code client} by {@code console|client|entity}, too (vendor's page on requests). This is
 * the one place where company ids are folded and compared; in a table they stand as their key.
 *
 * @param key what is compared, and the name of the company's lane
 */
public record CompanyId(@JsonValue String key) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int CLIENT = 1;

    /** @param key as written, or a key already */
    public CompanyId {
        key = folded(client(key));
    }

    public static CompanyId of(String written) {
        return new CompanyId(written);
    }

    private static String client(String written) {
        String[] parts = written.split("\\|", -1);
        return parts.length > CLIENT && !parts[CLIENT].isBlank() ? parts[CLIENT] : parts[0];
    }

    private static String folded(String written) {
        return BLANKS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return key;
    }
}
