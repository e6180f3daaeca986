package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingState;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands after a change.
 *
 * @param decisions how often it has come to rest
 * @param entity in which it was carried out; null for the top level
 * @param requestId the request in which it was last sent; null if never
 * @param toldAs for which code it was told to be parked, while it is tried again by itself; null otherwise
 * @param isOvertaken it was refused, and a newer revision of it has come meanwhile
 */
record SettledRow(
        TenantId tenant,
        IntacctCommand command,
        PostingState state,
        @Nullable String recordNo,
        @Nullable Problem problem,
        int decisions,
        Trace trace,
        Instant acceptedAt,
        @Nullable String entity,
        @Nullable String requestId,
        @Nullable String toldAs,
        boolean isOvertaken) {

    /** It was tried again by itself, and is parked for what it was parked for before: nobody has to hear of it once more. */
    boolean isAsTold() {
        return state == PostingState.PARKED && problem != null && problem.code().equals(toldAs);
    }

    /** The columns that {@link SettledRows} reads. */
    static final String COLUMNS = """
            posting.command_id, posting.revision, posting.tenant, posting.event_type, posting.body, posting.state,
            posting.record_no, posting.code, posting.cause, posting.remedy, posting.decisions, posting.traceparent,
            posting.event_id, posting.accepted_at, posting.request_id, posting.told_as,
            posting.newer IS NOT NULL AND posting.state IN ('PARKED', 'REJECTED') AS overtaken,
            coalesce(posting.entity, (SELECT c.entity_id FROM connection c WHERE c.tenant = posting.tenant)) AS entity""";
}
