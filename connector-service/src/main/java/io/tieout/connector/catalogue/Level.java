package io.tieout.connector.catalogue;

/** Where in the gateway's answer a refusal stands. On each level but the last nothing at all was carried out. */
public enum Level {
    /** HTTP itself: 429 or another 4xx. */
    TRANSPORT,
    /** {@code control/status}: the sender or the form of the request. */
    CONTROL,
    /** {@code authentication/status}: the user, the company or the session. */
    AUTHENTICATION,
    /** {@code result/status}: one function. */
    FUNCTION
}
