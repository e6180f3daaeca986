package io.tieout.local.reality.situation;

import io.tieout.model.id.DeterministicId;

/** The gateway carries a payment out and answers with a result that says neither success nor failure. */
final class ResultWithoutStatus implements Situation {
    private static final String TRANSACTION = "TXN-MUTE-1";

    @Override
    public String name() {
        return "result-without-status";
    }

    @Override
    public String story() {
        return "The result of a payment says neither success nor failure, while the payment stands in the ledger";
    }

    @Override
    public void play(Stage stage) {
        String controlId = DeterministicId.of("payment", stage.tenant(), TRANSACTION);
        stage.gateway()
                .answersOnce(
                        "create",
                        "ARPYMT",
                        "<result><function>create</function><controlid>%s</controlid></result>".formatted(controlId),
                        true);
        stage.billing(Says.payment("paid", TRANSACTION, "C-1003", "INV-10003", "231.24"));
        stage.awaitAnswers("paid");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing().event("paid", End.posted());
    }
}
