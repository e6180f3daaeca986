package io.tieout.connector.gateway.guard;

import io.tieout.connector.gateway.wire.Attachment;
import io.tieout.connector.gateway.wire.Envelope;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.id.TenantId;
import java.net.URI;

/**
 * One request on its way out.
 *
 * @param controlId of the request
 * @param onTrial of a connection that has not proven itself: its failures say nothing of the company or the gateway, since anybody may
 *     name a company
 * @param transactions how many API transactions Intacct counts for it
 * @param attachment takes what of the answer is too large to be kept
 */
public record Call(
        TenantId tenant,
        CompanyId company,
        boolean onTrial,
        CallPurpose cause,
        String controlId,
        int transactions,
        URI endpoint,
        Envelope envelope,
        Attachment attachment) {

    /** One whose answer is kept as it is. */
    public Call(
            TenantId tenant,
            CompanyId company,
            boolean onTrial,
            CallPurpose cause,
            String controlId,
            int transactions,
            URI endpoint,
            Envelope envelope) {
        this(tenant, company, onTrial, cause, controlId, transactions, endpoint, envelope, Attachment.NONE);
    }
}
