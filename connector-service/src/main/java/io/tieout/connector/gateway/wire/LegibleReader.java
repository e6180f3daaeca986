package io.tieout.connector.gateway.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an answer without what no XML may hold: control characters, raw or as references, bytes that are no text, halves of surrogate
 * pairs, entities that nobody declared. One such character in one customer's name would make the whole page unreadable, for ever. Each is
 * left out and remembered with its place, so that the record it stood in can be told apart from the others; a {@code &}
 * that begins no reference is read as itself. Nothing is declared or resolved here: what the parser is hardened against
 * still reaches it. For one thread.
 */
final class LegibleReader extends Reader {

    private static final int LONGEST_REFERENCE = 40;
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z_:][\\w:.-]*));");
    private static final Map<String, Boolean> DECLARED =
            Map.of("amp", true, "lt", true, "gt", true, "quot", true, "apos", true);

    private final EncodedText text;
    private final Deque<Omission> omissions = new ArrayDeque<>();
    private final StringBuilder ready = new StringBuilder();
    private int readyAt;
    private int given;
    private String endOfLiteral = "";

    LegibleReader(InputStream in) throws IOException {
        this.text = new EncodedText(in);
    }

    /**
     * Something that was left out.
     *
     * @param at how many characters had been given out before it
     * @param what in words: {@code U+000B}, {@code byte 0xE9}, {@code &nbsp;}
     */
    record Omission(int at, String what) {}

    /** The first that is not taken yet and stood before this place, or null. */
    @org.jspecify.annotations.Nullable
    Omission takeBefore(int place) {
        Omission next = omissions.peekFirst();
        return next == null || next.at() > place ? null : omissions.pollFirst();
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (readyAt < ready.length()) {
                target[start + count++] = ready.charAt(readyAt++);
                given++;
                continue;
            }
            if (count > 0 && !text.hasBuffered(LONGEST_REFERENCE)) {
                return count;
            }
            int next = text.next();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            char letter = (char) next;
            if (isPlain(letter)) {
                target[start + count++] = letter;
                given++;
            } else {
                special(letter);
            }
        }
        return count;
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter != '&' && letter != '<' && letter != ']' && letter != '-' && letter < '\ud800';
    }

    private void special(char letter) throws IOException {
        ready.setLength(0);
        readyAt = 0;
        switch (letter) {
            case '\t', '\n', '\r' -> ready.append(letter);
            case '&' -> ampersand();
            case '<' -> {
                ready.append(letter);
                if (endOfLiteral.isEmpty() && text.peek() == '!') {
                    endOfLiteral = text.startsWith("![CDATA[") ? "]]>" : text.startsWith("!--") ? "-->" : "";
                }
            }
            case ']', '-' -> {
                ready.append(letter);
                if (!endOfLiteral.isEmpty()
                        && endOfLiteral.charAt(0) == letter
                        && text.startsWith(endOfLiteral.substring(1))) {
                    text.skip(2);
                    ready.append(endOfLiteral, 1, 3);
                    endOfLiteral = "";
                }
            }
            default -> unusual(letter);
        }
    }

    private void unusual(char letter) throws IOException {
        if (Character.isHighSurrogate(letter) && Character.isLowSurrogate(text.peek())) {
            ready.append(letter).append((char) text.next());
        } else if (EncodedText.isBrokenByte(letter)) {
            leaveOut("byte 0x%02X".formatted(letter & 0xff));
        } else if (LegalTextWriter.isLegal(letter)) {
            ready.append(letter);
        } else {
            leaveOut(name(letter));
        }
    }

    private void ampersand() throws IOException {
        if (!endOfLiteral.isEmpty()) {
            ready.append('&');
            return;
        }
        Matcher reference = REFERENCE.matcher("&" + text.ahead(LONGEST_REFERENCE));
        if (!reference.lookingAt()) {
            ready.append("&amp;");
            return;
        }
        text.skip(reference.end() - 1);
        if (reference.group(3) != null) {
            if (DECLARED.containsKey(reference.group(3))) {
                ready.append(reference.group());
            } else {
                leaveOut(reference.group());
            }
            return;
        }
        int point = point(reference);
        if (LegalTextWriter.isLegal(point)) {
            ready.append(reference.group());
        } else if (!completesPair(point)) {
            leaveOut(name(point));
        }
    }

    /** Some writers make two references of a character beyond U+FFFF; both halves together are one. */
    private boolean completesPair(int high) throws IOException {
        if (high < Character.MIN_HIGH_SURROGATE || high > Character.MAX_HIGH_SURROGATE) {
            return false;
        }
        Matcher next = REFERENCE.matcher(text.ahead(LONGEST_REFERENCE));
        if (!next.lookingAt() || next.group(3) != null) {
            return false;
        }
        int low = point(next);
        if (low < Character.MIN_LOW_SURROGATE || low > Character.MAX_LOW_SURROGATE) {
            return false;
        }
        text.skip(next.end());
        ready.append((char) high).append((char) low);
        return true;
    }

    private static int point(Matcher reference) {
        return reference.group(1) != null
                ? Integer.parseInt(reference.group(1))
                : Integer.parseInt(reference.group(2), 16);
    }

    private void leaveOut(String what) {
        omissions.addLast(new Omission(given, what));
    }

    private static String name(int point) {
        return "U+%04X".formatted(point).toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
