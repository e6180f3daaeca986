package io.tieout.connector.gateway;

import io.tieout.connector.gateway.wire.Attachment;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the Base64 of an element {@code pdfdata} while it is read, a few kilobytes at a time. What is wrong with it is remembered as the
 * end of a sentence. White space between the letters says nothing, as in mail; anything else that is no Base64 does.
 */
final class EncodedPdf implements Attachment {

    private static final String NAME = "pdfdata";

    /** A multiple of four letters. */
    private static final int PORTION = 8192;

    private final OutputStream out;
    private final byte[] letters = new byte[PORTION];
    private int held;
    private int times;
    private boolean padded;
    private boolean ended;
    private @Nullable String flaw;

    /** @param out takes what was decoded; refuses what it has no place for with an exception whose message is the end of a sentence */
    EncodedPdf(OutputStream out) {
        this.out = out;
    }

    @Override
    public boolean wants(String element) {
        return element.equals(NAME);
    }

    @Override
    public void begin() throws IOException {
        if (++times > 1) {
            fail("the answer holds more than one PDF");
        }
    }

    @Override
    public void text(char[] text, int start, int length) throws IOException {
        for (int i = start; i < start + length; i++) {
            char letter = text[i];
            if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') {
                continue;
            }
            if (letter > 0x7f) {
                fail("its Base64 holds the character U+%04X".formatted((int) letter));
            }
            letters[held++] = (byte) letter;
            if (held == PORTION) {
                decode();
            }
        }
    }

    @Override
    public void end() throws IOException {
        if (held > 0) {
            decode();
        }
        ended = true;
    }

    private void decode() throws IOException {
        if (padded) {
            fail("its Base64 goes on behind its end");
        }
        if (held % 4 != 0) {
            fail("its Base64 ends in the middle");
        }
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(Arrays.copyOf(letters, held));
        } catch (IllegalArgumentException malformed) {
            throw failed("it is no Base64");
        }
        padded = letters[held - 1] == '=';
        held = 0;
        try {
            out.write(decoded);
        } catch (IOException full) {
            throw failed(full.getMessage() == null ? "it could not be kept" : full.getMessage());
        }
    }

    private void fail(String what) throws IOException {
        throw failed(what);
    }

    /** No network is to blame: whoever reads the reason finds it here and not in the exception. */
    private IOException failed(String what) {
        flaw = what;
        return new CharConversionException(what);
    }

    /** What is wrong with it, as the end of a sentence; null for nothing, and while nothing came. */
    @Nullable
    String flaw() {
        return flaw;
    }

    /** Whether a whole element came. */
    boolean isWhole() {
        return ended && flaw == null;
    }
}
