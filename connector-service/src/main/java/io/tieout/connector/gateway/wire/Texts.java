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
    private static final Pattern SUPPORT_ID = Pattern.compile(
            "\\s*[\\[(]?\\s*Support ID\\s*:\\s*([^\\])\\s]{1,200})\\s*[\\])]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET = Pattern.compile(
            "\\b(password|passwd|sessionid|session id)\\b(\\s*[:=]\\s*)['\"]?[^\\s'\",;]+", Pattern.CASE_INSENSITIVE);
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
        plain = SECRET.matcher(plain).replaceAll("$1$2(hidden)");
        plain = SESSION_ID.matcher(plain).replaceAll("$1(hidden)");
        plain = BLANKS.matcher(plain).replaceAll(" ").strip();
        return plain.length() <= LONGEST ? plain : beginning(plain) + "…";
    }

    private static String beginning(String plain) {
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** What support asks for; empty where the text has none. */
    static String supportId(String text) {
        Matcher id = SUPPORT_ID.matcher(unescaped(unescaped(text)));
        return id.find() ? id.group(1) : "";
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
        return isCharacter(point) ? Character.toString(point) : " ";
    }

    /** Half a surrogate pair, and what is beyond Unicode, no table can hold. */
    private static boolean isCharacter(int point) {
        return Character.isValidCodePoint(point)
                && !Character.isISOControl(point)
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
