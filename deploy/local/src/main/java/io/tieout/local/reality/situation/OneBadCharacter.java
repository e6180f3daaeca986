package io.tieout.local.reality.situation;

/** One of three new invoices has a number with a character that XML does not allow; it stays so at each reading. */
final class OneBadCharacter implements Situation {
    @Override
    public String name() {
        return "one-bad-character";
    }

    @Override
    public String story() {
        return "A number holds a control character; its neighbours are read, and a payment is posted meanwhile";
    }

    @Override
    public void play(Stage stage) {
        stage.gateway()
                .showsInvoices(
                        InvoiceRow.open("880101", "BAD-1", "C-1001", "11.00"),
                        InvoiceRow.open("880102", "BAD-2&#12;", "C-1002", "22.00"),
                        InvoiceRow.open("880103", "BAD-3", "C-1003", "33.00"));
        stage.sync();
        stage.await(
                "BAD-1 and BAD-3 were not read",
                () -> stage.rooms().payments().imported().openInvoices() >= 8);
        stage.gateway().isItselfAgain();
        stage.billing(Says.payment("meanwhile", "TXN-BAD-1", "C-1001", "INV-10001", "156.50"));
        stage.awaitAnswers("meanwhile");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing().event("meanwhile", End.posted());
    }
}
