package io.tieout.starter.web;

import java.io.IOException;

/** The body of a request is larger than any that has a meaning here. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long mostBytes) {
        super("The body is larger than %,d bytes, which is the most that is read here.".formatted(mostBytes));
    }
}
