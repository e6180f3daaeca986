package io.tieout.connector.posting.simulation;

/** A simulated process died here; whatever it knew is gone. */
final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("simulated", null, false, false);
    }
}
