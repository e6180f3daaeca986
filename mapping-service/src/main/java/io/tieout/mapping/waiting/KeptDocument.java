package io.tieout.mapping.waiting;

/**
 * A document as its row stood when it was read or written.
 *
 * @param version of the row: whoever changes it writes only if it is still this one
 */
public record KeptDocument(PendingDocument pending, WaitsFor waitsFor, long version) {

    KeptDocument changed(WaitsFor now, long newVersion) {
        return new KeptDocument(pending, now, newVersion);
    }
}
