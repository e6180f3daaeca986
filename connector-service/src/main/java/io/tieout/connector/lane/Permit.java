package io.tieout.connector.lane;

/** A leased permit. The lease is renewed for as long as it is held by a living process; closing gives it back. */
public interface Permit extends AutoCloseable {

    String token();

    @Override
    void close();
}
