package io.tieout.local.reality.situation;

/** Billing sends an invoice that it issued once more: with more lines, and for another customer. */
final class IssuedInvoiceChanges implements Situation {
    @Override
    public String name() {
        return "issued-invoice-changes";
    }

    @Override
    public String story() {
        return "An issued invoice comes again over more money and for another customer, and the larger sum is paid";
    }

    @Override
    public void play(Stage stage) {
        stage.billing(Says.invoice("issued", "CH-1", "C-1001", "90.00"));
        stage.awaitAnswer("issued", "POSTED");
        stage.billing(Says.invoice("over-more", "CH-1", "C-1001", "90.00", "9.50"));
        stage.awaitAnswers("over-more");
        stage.billing(
                Says.payment("payment", "TXN-CH-1", "C-1001", "CH-1", "99.50"),
                Says.invoice("for-another", "CH-1", "C-1002", "90.00"));
        stage.awaitAnswers("payment", "for-another");
    }

    /** What stands in Intacct counts there; what billing says now counts for billing, and the payment waits for a person. */
    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("issued", End.posted())
                .event("over-more", End.notPosted("CHANGE_NOT_WRITTEN"))
                .event("for-another", End.notPosted("CHANGE_NOT_WRITTEN"))
                .event("payment", End.parked("MORE_THAN_DUE"))
                .differs("C-1001", "9.50", DifferenceCause.INVOICE_CHANGED_IN_BILLING)
                .differs("C-1001", "-99.50", DifferenceCause.PARKED);
    }
}
