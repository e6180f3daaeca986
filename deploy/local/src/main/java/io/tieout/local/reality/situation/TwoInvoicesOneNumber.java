package io.tieout.local.reality.situation;

/** Two customers have an invoice of the same number, which Intacct lets a person do; nobody knows which of them is paid. */
final class TwoInvoicesOneNumber implements Situation {
    @Override
    public String name() {
        return "two-invoices-one-number";
    }

    @Override
    public String story() {
        return "Two customers have an invoice of the same number: both are shown, and who pays for it is asked";
    }

    @Override
    public void play(Stage stage) {
        stage.rooms().simulator().plantInvoice(stage.company(), "INV-10001", "C-1003", "15.00");
        stage.sync();
        stage.billing(
                Says.payment("whose", "TXN-ONE-NUMBER", "C-1001", "INV-10001", "20.00"),
                Says.payment("another", "TXN-OTHER-NUMBER", "C-1002", "INV-10002", "20.00"));
        stage.awaitAnswers("whose", "another");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("whose", End.parked("AMBIGUOUS_INVOICE"))
                .event("another", End.posted())
                .differs("C-1001", "-20.00", DifferenceCause.PARKED);
    }
}
