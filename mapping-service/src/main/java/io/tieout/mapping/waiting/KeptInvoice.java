package io.tieout.mapping.waiting;

/**
 * An invoice as its row stood when it was read or written.
 *
 * @param version of the row: whoever changes it writes only if it is still this one
 */
public record KeptInvoice(PendingInvoice pending, WaitsFor waitsFor, long version) {

    KeptInvoice changed(WaitsFor now, long newVersion) {
        return new KeptInvoice(pending, now, newVersion);
    }
}
