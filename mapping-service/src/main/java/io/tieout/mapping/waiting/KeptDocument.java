package io.tieout.mapping.waiting;

import java.time.Instant;

/**
 * A document as its row stood when it was read or written.
 *
 * @param version of the row: whoever changes it writes only if it is still this one
 * @param since when the document was first received, as far as is remembered, UTC
 */
public record KeptDocument(PendingDocument pending, WaitsFor waitsFor, long version, Instant since) {

    KeptDocument changed(WaitsFor now, long newVersion) {
        return new KeptDocument(pending, now, newVersion, since);
    }
}
