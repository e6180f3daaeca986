package io.tieout.local.reality.situation;

/** A customer has two e-mail addresses in one field, which Intacct does not take; billing corrects it under a new event. */
final class TwoAddresses implements Situation {
    @Override
    public String name() {
        return "two-addresses";
    }

    @Override
    public String story() {
        return "A customer is refused for its e-mail address, and goes through with a corrected one";
    }

    @Override
    public void play(Stage stage) {
        stage.gateway()
                .refusesOnce(
                        "create",
                        "CUSTOMER",
                        "BL03000018",
                        "Illegal format for Contactversion : Primary Email Address a@gull.example, b@gull.example.",
                        "Validate contactversion record failed!",
                        "Could not create Contact record!",
                        "Could not create Customer record!");
        stage.billing(
                Says.customer("two", "GU-1", "Gull Ltd", "a@gull.example, b@gull.example"),
                Says.invoice("invoice", "GU-INV-1", "GU-1", "31.00"),
                Says.payment("payment", "TXN-GU-1", "GU-1", "GU-INV-1", "31.00"));
        stage.awaitAnswer("two", "PARKED");
        stage.billing(Says.customer("corrected", "GU-1", "Gull Ltd", "a@gull.example"));
        stage.awaitAnswers("corrected", "invoice", "payment");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("two", End.rejected("SUPERSEDED"))
                .event("corrected", End.posted())
                .event("invoice", End.posted())
                .event("payment", End.posted());
    }
}
