package io.tieout.local.reality.situation;

/** Somebody paid, credited or removed the invoice meanwhile; the gateway has more than one way to say so. */
final class PaidAlready implements Situation {
    @Override
    public String name() {
        return "paid-already";
    }

    @Override
    public String story() {
        return "Two payments are refused because nothing is due any more, each in other words of the gateway";
    }

    @Override
    public void play(Stage stage) {
        refused(
                stage,
                "exceeds",
                "TXN-PAID-1",
                "C-1001",
                "INV-10001",
                "156.50",
                "The payment amount exceeds total amount due (0) for invoice INV-10001");
        refused(
                stage,
                "already-paid",
                "TXN-PAID-2",
                "C-1002",
                "INV-10002",
                "193.87",
                "Payment cannot be processed because one or more invoices are already paid");
    }

    private static void refused(
            Stage stage,
            String event,
            String transaction,
            String customer,
            String invoice,
            String amount,
            String text) {
        stage.gateway().refusesOnce("create", "ARPYMT", "BL03000018", text, "Could not create arpymt record!");
        stage.billing(Says.payment(event, transaction, customer, invoice, amount));
        stage.awaitAnswers(event);
    }

    /** Billing did take the money: it stays in the difference until a person decides. */
    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("exceeds", End.parked("MORE_THAN_DUE"))
                .event("already-paid", End.parked("MORE_THAN_DUE"))
                .differs("C-1001", "-156.50", DifferenceCause.PARKED)
                .differs("C-1002", "-193.87", DifferenceCause.PARKED);
    }
}
