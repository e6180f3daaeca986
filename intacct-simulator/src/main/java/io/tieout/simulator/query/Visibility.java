package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Trail;

/**
 * What a session sees: at an entity its own records and those of the top level; at top level the top level's, and the
 * entities' private ones only where {@code showprivate} asks for them.
 */
public record Visibility(String entity, boolean showPrivate) {

    boolean shows(Trail trail) {
        return trail.entity().isEmpty()
                || (entity.isEmpty() ? showPrivate : trail.entity().equals(entity));
    }
}
