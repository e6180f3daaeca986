package io.tieout.payment.tieout;

/** What can make both ledgers differ. */
enum Kind {
    /** Payments that wait for an invoice or customer. */
    WAITING,
    /** Payments on their way to Intacct, or uncertain there. */
    REQUESTED,
    /** Payments that wait for a person. */
    PARKED,
    /** Payments that were refused; the money was taken all the same. */
    REJECTED,
    /** Payments that were posted after the invoice was last read. */
    POSTED_SINCE_LAST_READ,
    /** Invoices of billing that are on their way to Intacct, or wait for their customer. */
    INVOICE_WAITING,
    /** Invoices of billing that were posted and not read in Intacct since. */
    INVOICE_NOT_READ,
    /** Invoices of billing that were refused. */
    INVOICE_REFUSED,
    /** Invoices of billing that wait for a person. */
    INVOICE_PARKED,
    /** Invoices that stand in Intacct as drafts. */
    DRAFT_IN_INTACCT,
    /** Invoices that billing sent again with another total or currency after they were posted. */
    INVOICE_CHANGED_IN_BILLING,
    /** Invoices that stood in Intacct with another total when they were first read. */
    OTHER_TOTAL_IN_INTACCT,
    /** Invoices that stand in Intacct for another customer than billing says. */
    OTHER_CUSTOMER_IN_INTACCT,
    /** Invoices that were changed, paid or credited in Intacct without Tieout. */
    CHANGED_IN_INTACCT,
    /** Invoices that were deleted in Intacct. */
    DELETED_IN_INTACCT,
    /** Invoices that were reversed in Intacct. */
    REVERSED_IN_INTACCT;

    /** Whether it goes away without a person; payments that wait say so one by one. */
    boolean goesByItself() {
        return switch (this) {
            case REQUESTED, POSTED_SINCE_LAST_READ, INVOICE_WAITING, INVOICE_NOT_READ -> true;
            case WAITING,
                    PARKED,
                    REJECTED,
                    INVOICE_REFUSED,
                    INVOICE_PARKED,
                    DRAFT_IN_INTACCT,
                    INVOICE_CHANGED_IN_BILLING,
                    OTHER_TOTAL_IN_INTACCT,
                    OTHER_CUSTOMER_IN_INTACCT,
                    CHANGED_IN_INTACCT,
                    DELETED_IN_INTACCT,
                    REVERSED_IN_INTACCT -> false;
        };
    }
}
