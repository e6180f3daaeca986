package io.tieout.connector.gateway.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes an XML document in the encoding that it names, UTF-8 where it names none, and looks ahead. A byte that is no text in that
 * encoding comes as a character that no text holds, so that the reader above can say so. For one thread.
 */
final class EncodedText implements AutoCloseable {

    private static final int SIZE = 8192;

    /** In so many bytes the declaration has to stand. */
    private static final int BEGINNING = 200;

    /** Bytes come as U+DC00 to U+DCFF, as in Python's surrogateescape: no decoder gives such a half alone. */
    private static final char BROKEN = '\udc00';

    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE * 2).flip();
    private boolean ended;
    private boolean flushed;

    EncodedText(InputStream in) throws IOException {
        this.in = in;
        while (!ended && bytes.remaining() < BEGINNING) {
            fill();
        }
        this.decoder = charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static boolean isBrokenByte(char letter) {
        return letter >= BROKEN && letter <= BROKEN + 0xff;
    }

    private Charset charset() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        String beginning = StandardCharsets.ISO_8859_1
                .decode(bytes.slice(bytes.position(), Math.min(bytes.remaining(), BEGINNING)))
                .toString();
        Matcher named = ENCODING.matcher(beginning);
        // Whoever can be read so far does not write in sixteen bits, whatever it says.
        return named.find()
                        && isKnown(named.group(1))
                        && !named.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private boolean startsWith(int... beginning) {
        if (bytes.remaining() < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes.get(bytes.position() + i) & 0xff) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether so many characters can be had without waiting for the other side. */
    boolean hasBuffered(int count) {
        return chars.remaining() >= count;
    }

    /** @return -1 at the end */
    int next() throws IOException {
        return chars.hasRemaining() || decode(1) ? chars.get() : -1;
    }

    /** @return the next character without taking it; U+0000 at the end */
    char peek() throws IOException {
        return chars.hasRemaining() || decode(1) ? chars.get(chars.position()) : '\0';
    }

    /** Up to so many of the next characters without taking them. */
    CharSequence ahead(int count) throws IOException {
        if (chars.remaining() < count) {
            decode(count);
        }
        return chars.subSequence(0, Math.min(count, chars.remaining())).toString();
    }

    boolean startsWith(String beginning) throws IOException {
        return ahead(beginning.length()).equals(beginning);
    }

    void skip(int count) {
        chars.position(chars.position() + count);
    }

    /** @return whether there is at least one character */
    private boolean decode(int wanted) throws IOException {
        chars.compact();
        while (chars.position() < wanted && !flushed) {
            if (!ended && !bytes.hasRemaining()) {
                fill();
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                for (int i = 0; i < result.length(); i++) {
                    chars.put((char) (BROKEN + (bytes.get() & 0xff)));
                }
            } else if (result.isUnderflow() && ended) {
                decoder.flush(chars);
                flushed = true;
            } else if (result.isUnderflow()) {
                fill();
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void fill() throws IOException {
        bytes.compact();
        try {
            int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (got < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + got);
            }
        } finally {
            bytes.flip();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
