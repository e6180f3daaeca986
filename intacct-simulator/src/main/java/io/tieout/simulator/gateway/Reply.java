package io.tieout.simulator.gateway;

import java.nio.charset.StandardCharsets;

/** What happens on the connection. */
public sealed interface Reply {

    /** An answer. */
    record Send(int status, String contentType, byte[] body) implements Reply {}

    /** The connection is closed without an answer. */
    record Drop() implements Reply {}

    /** The connection is reset without an answer. */
    record Reset() implements Reply {}

    /** The whole length is announced, but the connection is closed after a part of the body. */
    record Truncate(Send whole, int bytes) implements Reply {}

    static Send xml(int status, byte[] body) {
        return new Send(status, "text/xml; encoding=\"UTF-8\"", body);
    }

    static Send text(int status, String contentType, String body) {
        return new Send(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }
}
