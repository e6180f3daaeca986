package io.tieout.connector.connection;

import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.TenantId;
import java.util.Optional;

/** Knows what of a tenant stands in a company. */
@FunctionalInterface
public interface StandingDocuments {

    /** A part of a sentence: "documents of it were posted"; empty if nothing of its kind stands there. */
    Optional<String> of(TenantId tenant, CompanyId company);
}
