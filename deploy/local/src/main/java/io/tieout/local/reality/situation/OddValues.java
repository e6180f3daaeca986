package io.tieout.local.reality.situation;

/** A record number with decimals and ids with blanks at their ends, as exports and hands write them. */
final class OddValues implements Situation {
    @Override
    public String name() {
        return "odd-values";
    }

    @Override
    public String story() {
        return "A page has a record number with a decimal point, an id with a blank at its end, and an invoice of nothing";
    }

    @Override
    public void play(Stage stage) {
        stage.gateway()
                .showsInvoices(
                        InvoiceRow.open("880201.0", "ODD-1", "C-1001", "12.00"),
                        InvoiceRow.open("880202", "ODD-2 ", "C-1002 ", "13.00"),
                        InvoiceRow.row("880203", "ODD-3", "C-1003", "No Value", "0"),
                        InvoiceRow.open("880204", "ODD-4", "C-1003", "14.00"));
        stage.sync();
        stage.await(
                "ODD-4 was not read",
                () -> stage.rooms().payments().openInvoices().stream()
                        .anyMatch(it -> it.invoiceId().value().equals("ODD-4")));
        stage.gateway().isItselfAgain();
        stage.billing(Says.payment("meanwhile", "TXN-ODD-1", "C-1002", "INV-10002", "93.87"));
        stage.awaitAnswers("meanwhile");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing().event("meanwhile", End.posted());
    }
}
