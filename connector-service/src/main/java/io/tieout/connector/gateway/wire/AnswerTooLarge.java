package io.tieout.connector.gateway.wire;

import java.io.IOException;

/** More bytes came than an answer may have. */
final class AnswerTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLarge(long most) {
        super("the answer is larger than %d bytes".formatted(most));
    }
}
