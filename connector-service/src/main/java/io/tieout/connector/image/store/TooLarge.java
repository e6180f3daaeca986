package io.tieout.connector.image.store;

import java.io.IOException;

/** More bytes came than an image may have; the message is the end of a sentence. */
public final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
        super("it is larger than the %,d bytes that an image may have (tieout.image.largest)".formatted(most));
    }
}
