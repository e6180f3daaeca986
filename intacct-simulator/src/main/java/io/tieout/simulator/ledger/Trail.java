package io.tieout.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who made a record, when and through what.
 *
 * @param entity the entity that owns the record (MEGAENTITYID); empty at top level
 * @param created when it was made, in whole seconds
 * @param modified when it was changed last, in whole seconds; null where Intacct has no WHENMODIFIED
 * @param user the user id
 * @param controlId the function control id that wrote it first; null outside the gateway
 */
public record Trail(
        String entity,
        Instant created,
        @Nullable Instant modified,
        String user,
        Origin origin,
        @Nullable String controlId) {

    /** The same trail with a later change. */
    public Trail touched(Instant at) {
        return new Trail(entity, created, at, user, origin, controlId);
    }

    /** The same trail without WHENMODIFIED, which the real gateway is known to leave empty at times. */
    public Trail withoutModified() {
        return new Trail(entity, created, null, user, origin, controlId);
    }
}
