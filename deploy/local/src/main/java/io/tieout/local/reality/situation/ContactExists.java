package io.tieout.local.reality.situation;

/** A new customer is refused because a contact of its name exists; a person renames the contact and retries. */
final class ContactExists implements Situation {
    @Override
    public String name() {
        return "contact-exists";
    }

    @Override
    public String story() {
        return "What exists already is a contact, not the customer; it is renamed, and customer, invoice and payment go through";
    }

    @Override
    public void play(Stage stage) {
        stage.gateway()
                .refusesOnce(
                        "create",
                        "CUSTOMER",
                        "BL34000061",
                        "Another Contact with the given value(s)   already exists",
                        "Could not create Contact record!",
                        "Error While Saving the Display Contact",
                        "Could not create Customer record!");
        stage.billing(
                Says.customer("customer", "LH-1", "Lighthouse Books", "ap@lighthouse.example"),
                Says.invoice("invoice", "LH-INV-1", "LH-1", "48.00"),
                Says.payment("payment", "TXN-LH-1", "LH-1", "LH-INV-1", "48.00"));
        stage.awaitAnswer("customer", "PARKED");
        stage.rooms().connector().retryParked();
        stage.awaitAnswers("invoice", "payment");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("customer", End.posted())
                .event("invoice", End.posted())
                .event("payment", End.posted());
    }
}
