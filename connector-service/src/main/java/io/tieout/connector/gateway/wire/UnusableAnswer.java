package io.tieout.connector.gateway.wire;

import com.ctc.wstx.exc.WstxIOException;
import java.io.CharConversionException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What came back is no answer of the gateway: HTML, XML that ends too early, something too large, something that contradicts itself. */
final class UnusableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean brokenOff;

    UnusableAnswer(String reason) {
        super(reason);
        this.reason = reason;
        this.brokenOff = false;
    }

    UnusableAnswer(String what, Throwable cause) {
        super(what, cause);
        String why = cause.getMessage();
        this.reason = why == null ? what : what + " (" + Texts.clean(why) + ")";
        this.brokenOff = isBrokenOff(cause);
    }

    String reason() {
        return reason;
    }

    /** Whether the connection broke or took too long while the answer was read, so that the other side is in trouble; not what it said. */
    boolean brokenOff() {
        return brokenOff;
    }

    /** Bytes that are no text, and an answer that is too large, came over a connection that is well. */
    private static boolean isBrokenOff(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> false;
            case WstxIOException wrapped -> isBrokenOff(wrapped.getCause());
            case CharConversionException noText -> false;
            case AnswerTooLarge tooLarge -> false;
            case IOException network -> true;
            default -> isBrokenOff(cause.getCause());
        };
    }
}
