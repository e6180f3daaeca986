package io.tieout.connector.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** An open session. Prints no id. */
public final class Session {

    /**
     * Renewed this long before its end, for clocks that differ and calls that take long (the value of a known integrator); short
     * sessions at three quarters.
     */
    private static final Duration MARGIN = Duration.ofSeconds(120);

    private final SessionKey key;
    private final String id;
    private final URI endpoint;
    private final Duration margin;
    private volatile Instant ends;

    Session(SessionKey key, String id, URI endpoint, Instant opened, Instant ends) {
        this.key = key;
        this.id = id;
        this.endpoint = endpoint;
        this.ends = ends;
        Duration quarter = Duration.between(opened, ends).dividedBy(4);
        this.margin = quarter.compareTo(MARGIN) < 0 ? quarter : MARGIN;
    }

    SessionKey key() {
        return key;
    }

    public String id() {
        return id;
    }

    /** Where calls of this session go. */
    public URI endpoint() {
        return endpoint;
    }

    /** Whether it can be used for another call. */
    boolean isFresh(Instant now) {
        return now.plus(margin).isBefore(ends);
    }

    void prolong(Instant until) {
        ends = until;
    }

    @Override
    public String toString() {
        return "Session[" + key + " at " + endpoint + " until " + ends + "]";
    }
}
