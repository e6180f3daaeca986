package io.tieout.connector.posting;

import io.tieout.connector.lane.CompanyId;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request's worth of work of one lane, leased to whoever took it. All postings are of one tenant and one entity.
 *
 * @param token the lease; what is settled under a token that no longer holds changes nothing
 * @param sendBefore when the lease ends unless it is renewed: a process that slept past it sends nothing
 * @param batchSize how many postings the lane allowed for it
 */
public record Turn(
        String token,
        Purpose purpose,
        CompanyId company,
        TenantId tenant,
        @Nullable String entityId,
        Instant sendBefore,
        int batchSize,
        List<Posting> postings) {

    /** What the request is for. */
    public enum Purpose {
        /** To write the records. */
        SEND,
        /** To ask whether the records exist. */
        ASK
    }

    public Turn {
        postings = List.copyOf(postings);
    }

    /** More may be waiting than it could take. */
    boolean isFull() {
        return postings.size() >= batchSize;
    }

    /** A request carries one trace: that of its first posting. The log names the request for each of the others. */
    public Trace trace() {
        return postings.getFirst().trace();
    }
}
