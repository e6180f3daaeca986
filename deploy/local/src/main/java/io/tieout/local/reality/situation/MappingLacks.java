package io.tieout.local.reality.situation;

/** Intacct wants a dimension that the mapping does not give; the accountant gives it and retries all of that cause. */
final class MappingLacks implements Situation {
    @Override
    public String name() {
        return "mapping-lacks";
    }

    @Override
    public String story() {
        return "Two invoices lack a department; the mapping is changed once, all of that cause are retried, and a payment follows";
    }

    @Override
    public void play(Stage stage) {
        lacking(stage, "first", "ML-1", "This transaction is missing the Department dimension for the Account 4000");
        lacking(stage, "second", "ML-2", "This transaction is missing 'Department' dimension for the Account 4000");
        stage.billing(Says.payment("payment", "TXN-ML-1", "C-1001", "ML-1", "17.00"));
        stage.choose("SERVICE");
        stage.rooms().mapping().waitingCodes().forEach(stage.rooms().mapping()::retryInvoices);
        stage.awaitAnswer("first", "POSTED");
        stage.awaitAnswer("second", "POSTED");
        stage.awaitAnswers("payment");
    }

    private static void lacking(Stage stage, String event, String invoice, String text) {
        stage.gateway().refusesOnce("create_invoice", "ARINVOICE", "BL01001973", text, "Could not create record!");
        stage.billing(Says.invoice(event, invoice, "C-1001", "17.00"));
        stage.awaitAnswer(event, "PARKED");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("first", End.posted())
                .event("second", End.posted())
                .event("payment", End.posted());
    }
}
