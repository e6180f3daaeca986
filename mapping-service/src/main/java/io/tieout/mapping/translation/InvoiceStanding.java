package io.tieout.mapping.translation;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.intacct.InvoiceRead;
import java.util.Locale;
import java.util.Set;

/**
 * Whether payments can be applied to an invoice, from its STATE. The amount due decides between open and paid, because Intacct sets both
 * in one transaction and the amount is what a payment is checked against.
 *
 * <p>Only a label that says so makes a draft; any other label, known or not, is decided from the amounts, so that an invoice can never be
 * a draft for ever because of a word. Labels are compared without their blanks, dashes and capitals: {@code query} says
 * {@code Partially Paid}, REST says {@code partiallyPaid}. Where each was seen:
 *
 * <ul>
 *   <li>Posted, Paid, Partially Paid: answers to {@code query} in the vendor's SDK tests and in public connectors;
 *   <li>Selected: a draft payment holds the invoice, which is owed all the same (release notes 2024 R2);
 *   <li>No Value: an invoice of nothing (a connector's test data); with nothing due it is settled;
 *   <li>Reversed, Reversal: both sides of a reversal (help pages, REST's list of states); Voided, Void, Canceled: documents of other
 *       subledgers, assumed here;
 *   <li>Draft, Submitted, Declined, Pending Approval, Partially Approved, Approved, Saved: documents before posting (help pages of
 *       approvals); Pending, Rejected and Analysis are assumed.
 * </ul>
 */
public final class InvoiceStanding {

    private static final Set<String> POSTED =
            Set.of("posted", "partiallypaid", "paid", "selected", "partiallyselected", "novalue");
    private static final Set<String> REVERSED =
            Set.of("reversed", "reversal", "voided", "void", "canceled", "cancelled");
    private static final Set<String> NOT_POSTED = Set.of(
            "draft",
            "saved",
            "submitted",
            "pending",
            "pendingapproval",
            "submittedforapproval",
            "partiallyapproved",
            "approved",
            "declined",
            "rejected",
            "analysis");

    private InvoiceStanding() {}

    public static Standing of(InvoiceRead read) {
        String state = label(read);
        if (read.deleted()) {
            return Standing.DELETED;
        }
        if (REVERSED.contains(state)) {
            return Standing.REVERSED;
        }
        if (NOT_POSTED.contains(state)) {
            return Standing.DRAFT;
        }
        return read.due().isPositive() ? Standing.OPEN : Standing.PAID;
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
        return read.state().replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    }
}
