package io.tieout.simulator.query;

/** A value with a label, which {@code query} compares and everything shows, and the code {@code readByQuery} compares. */
public record Coded(String label, String code) {

    static Coded status(boolean active) {
        return active ? new Coded("active", "T") : new Coded("inactive", "F");
    }
}
