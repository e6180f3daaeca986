package io.tieout.connector.gateway.wire;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cleans texts of error messages: entities that the gateway has escaped twice, tags, the trailing support id, session ids, and
 * excess length. Sources: vendor documentation of requests, vendor PHP SDK ErrorMessage, fyle-intacct-api.
 */
final class Texts {

    private static final int LONGEST = 1000;
    private static final Pattern SUPPORT_ID =
            Pattern.compile("\\s*\\[Support ID:[^\\]]*\\]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_ID = Pattern.compile("(invalid session )\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Texts() {}

    static String clean(String text) {
        String plain = unescaped(unescaped(text));
        plain = SUPPORT_ID.matcher(plain).replaceAll("");
        plain = TAG.matcher(plain).replaceAll(" ");
        plain = SESSION_ID.matcher(plain).replaceAll("$1(hidden)");
        plain = BLANKS.matcher(plain).replaceAll(" ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String entity) {
        String named = NAMED.get(entity);
        if (named != null) {
            return named;
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int point = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(point) && !Character.isISOControl(point) ? Character.toString(point) : " ";
    }
}
