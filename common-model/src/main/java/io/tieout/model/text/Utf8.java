package io.tieout.model.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8 as the standard has it: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
public final class Utf8 {

    private static final int AT_ONCE = 2048;

    private Utf8() {}

    /** Readers of JSON are more lenient, each in its own way, and then two of them see two different texts. */
    public static boolean isValid(byte[] bytes) {
        return isAscii(bytes) || isDecodable(bytes);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte next : bytes) {
            if (next < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecodable(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(AT_ONCE);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                return false;
            }
        } while (result.isOverflow());
        return true;
    }
}
