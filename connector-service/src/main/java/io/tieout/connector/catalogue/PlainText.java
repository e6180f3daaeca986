package io.tieout.connector.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The gateway's texts in the one form that they are compared in: small letters, one sort of quotation mark, no short forms ("isn't"),
 * no escaped characters, no support id. One server says {@code Location 'HQ' isn't valid}, the next {@code location "HQ" is not valid
 * [Support ID: …]}, and they mean the same.
 */
final class PlainText {

    /** Longer than anything that the gateway has to say; what lies beyond is kept, and not compared. */
    private static final int LONGEST = 500;

    private static final Pattern AMPERSAND = Pattern.compile("&(?:amp|#0*38|#x0*26);");
    private static final Pattern QUOTE = Pattern.compile(
            "&(?:quot|apos|[lr]squo|[lr]dquo|#0*3[49]|#x0*2[27]);|[\"`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a]");
    private static final Pattern SUPPORT_ID =
            Pattern.compile("\\s*[\\[(]?\\s*support id\\s*:\\s*[^\\])\\s]*\\s*[\\])]?");
    private static final Pattern SHORT_FORM =
            Pattern.compile("\\b(is|are|was|were|do|does|did|has|have|could|can|would|should)n?'t\\b");
    private static final Pattern OWNER = Pattern.compile("(?<=[a-z])'s (?!')");
    private static final Pattern CANNOT = Pattern.compile("\\bcannot\\b");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    private PlainText() {}

    static String of(String text) {
        String plain = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        plain = AMPERSAND.matcher(plain).replaceAll("&");
        plain = QUOTE.matcher(plain).replaceAll("'");
        plain = SUPPORT_ID.matcher(plain).replaceAll("");
        plain = SHORT_FORM.matcher(plain).replaceAll("$1 not");
        plain = OWNER.matcher(plain).replaceAll(" with its ");
        plain = CANNOT.matcher(plain).replaceAll("can not");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}
