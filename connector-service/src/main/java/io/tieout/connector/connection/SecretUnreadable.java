package io.tieout.connector.connection;

/** A stored password cannot be opened; the message says why and never holds any of it. */
public final class SecretUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretUnreadable(String message) {
        super(message);
    }
}
