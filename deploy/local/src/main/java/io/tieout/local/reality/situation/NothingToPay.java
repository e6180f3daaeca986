package io.tieout.local.reality.situation;

/** Invoices of nothing, the most common of a free month; a line of nothing; a credit under the name of an invoice. */
final class NothingToPay implements Situation {
    @Override
    public String name() {
        return "nothing-to-pay";
    }

    @Override
    public String story() {
        return "Invoices of nothing are not written, one with an empty line is written and paid, a negative one is refused";
    }

    @Override
    public void play(Stage stage) {
        stage.billing(
                Says.invoice("trial", "ZERO-1", "C-1001", "0.00"),
                Says.invoice("offer", "ZERO-2", "C-1001", "29.00", "-29.00"),
                Says.invoice("empty-line", "ZERO-3", "C-1002", "0.00", "140.00"),
                Says.payment("its-payment", "TXN-ZERO-1", "C-1002", "ZERO-3", "140.00"),
                Says.invoice("negative", "ZERO-4", "C-1003", "-12.00"));
        stage.awaitAnswers("trial", "offer", "empty-line", "its-payment", "negative");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("trial", End.nothingOwed())
                .event("offer", End.nothingOwed())
                .event("empty-line", End.posted())
                .event("its-payment", End.posted())
                .event("negative", End.rejected("CREDIT_NOTE"))
                .differs("C-1003", "-12.00", DifferenceCause.INVOICE_REFUSED);
    }
}
