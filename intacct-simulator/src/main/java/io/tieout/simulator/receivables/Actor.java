package io.tieout.simulator.receivables;

import io.tieout.simulator.company.Assumptions.AuditKeys;
import io.tieout.simulator.company.Assumptions.Stamps;
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
        boolean stamped = company.assumptions().newRecords() == Stamps.AT_CREATION;
        return new Trail(entity, at, stamped ? at : null, user, origin, controlId);
    }

    /** What the audit history calls a record. */
    String auditKey(long recordNo) {
        return company.assumptions().auditKeys() == AuditKeys.SUFFIXED ? recordNo + "--REC" : String.valueOf(recordNo);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
