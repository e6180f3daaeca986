package io.tieout.connector.lane;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;

/** Why the documents of a connection wait, where Intacct did not say it in words of its own. */
final class Waits {

    private Waits() {}

    static Problem untried(TenantId tenant, CompanyId company) {
        return new Problem(
                ProblemCode.CONNECTION_UNPROVEN,
                "The connection of tenant %s has not signed in to Intacct company %s yet.".formatted(tenant, company),
                "Nothing to do for the moment: it is tried by itself. Test the connection to try it at once.");
    }

    static Problem forConsent(TenantId tenant, CompanyId company) {
        return new Problem(
                ProblemCode.CONSENT_NEEDED,
                "Tenant %s has signed in to Intacct company %s, but another tenant was connected to it before and has not agreed to share it."
                        .formatted(tenant, company),
                "Have that tenant agree under its connection (PUT /api/v1/tenants/…/connection/consents/%s), or an operator (PUT /api/v1/lanes/%s/consents/%s)."
                        .formatted(tenant, company, tenant));
    }
}
