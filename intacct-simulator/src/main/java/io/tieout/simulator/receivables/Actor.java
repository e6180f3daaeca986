package io.tieout.simulator.receivables;

import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.ledger.Origin;
import io.tieout.simulator.ledger.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, where and when.
 *
 * @param entity the entity of the session; empty at top level
 * @param at the stamp of everything written, in whole seconds: the moment the request arrived, not the commit
 * @param controlId the function's control id; null outside the gateway
 */
public record Actor(
        CompanyDefinition company,
        String user,
        String entity,
        Instant at,
        Origin origin,
        @Nullable String controlId) {

    /** The trail of a new record. */
    public Trail trail() {
        return new Trail(entity, at, at, user, origin, controlId);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
