package io.tieout.scheduler.mail;

import io.tieout.starter.web.InvalidRequest;
import java.util.regex.Pattern;

/**
 * The address of one person, as SMTP knows it without extensions: no name, no list, no comment, no quotes, and so nothing that could end
 * a header.
 *
 * @param value at most 254 characters
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*@" + LABEL
                    + "(?:\\." + LABEL + ")*");

    public MailAddress {
        if (!isAddress(value)) {
            throw new InvalidRequest(
                    "\"email\" is no address that mail can be sent to: name one, such as anna@example.com, in plain letters.");
        }
    }

    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
