package io.tieout.mapping.translation;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.intacct.InvoiceRead;
import java.util.Locale;
import java.util.Set;

/**
 * Whether payments can be applied to an invoice, from its STATE. Of posted invoices the amount due decides between open and paid,
 * because Intacct sets both in one transaction and the amount is what a payment is checked against. The labels Posted, Paid,
 * Partially Paid, Reversed and Reversal are seen in sources; the full list is not public, so an unknown label counts as not
 * payable: a payment that waits is corrected by the next read, one applied to a document of unknown standing is not.
 */
public final class InvoiceStanding {

    private static final Set<String> POSTED = Set.of("posted", "partially paid", "paid");
    private static final Set<String> REVERSED = Set.of("reversed", "reversal");
    private static final Set<String> NOT_POSTED = Set.of("draft", "submitted", "pending approval", "declined");

    private InvoiceStanding() {}

    public static Standing of(InvoiceRead read) {
        String state = label(read);
        if (read.deleted()) {
            return Standing.DELETED;
        }
        if (REVERSED.contains(state)) {
            return Standing.REVERSED;
        }
        if (POSTED.contains(state)) {
            return read.due().isPositive() ? Standing.OPEN : Standing.PAID;
        }
        return Standing.DRAFT;
    }

    /** Whether the label is one that this class was written for; who meets another says so in the log. */
    public static boolean isKnown(InvoiceRead read) {
        String state = label(read);
        return read.deleted() || POSTED.contains(state) || REVERSED.contains(state) || NOT_POSTED.contains(state);
    }

    /** The record that took an invoice back, which is not the invoice itself. */
    public static boolean isReversal(InvoiceRead read) {
        return label(read).equals("reversal");
    }

    private static String label(InvoiceRead read) {
        return read.state().strip().toLowerCase(Locale.ROOT);
    }
}
