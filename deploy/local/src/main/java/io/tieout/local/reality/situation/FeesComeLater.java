package io.tieout.local.reality.situation;

import java.util.List;
import java.util.Map;

/** The provider tells the same payment again, with more; at last somebody tells it with other money. */
final class FeesComeLater implements Situation {
    private static final String TRANSACTION = "ch_LATER_1";

    @Override
    public String name() {
        return "fees-come-later";
    }

    @Override
    public String story() {
        return "A payment is told four times: as it was, with its fee and payout, a second later, and with other money";
    }

    @Override
    public void play(Stage stage) {
        Says first = charge("charge-succeeded", "268.61");
        stage.billing(first);
        stage.awaitAnswers("charge-succeeded");
        stage.billing(
                charge("charge-updated", "268.61")
                        .with("fees", List.of(Map.of("type", "processing", "amount", Says.dollars("8.09"))))
                        .with("gateway", Map.of("provider", "stripe", "paymentId", "pi_LATER", "payoutId", "po_LATER")),
                charge("intent-succeeded", "268.61").with("occurredAt", "2026-03-14T09:26:54Z"),
                first);
        stage.awaitAnswers("charge-updated", "intent-succeeded");
        stage.billing(charge("other-money", "260.00"));
        stage.awaitAnswers("other-money");
    }

    private static Says charge(String event, String amount) {
        return Says.payment(event, TRANSACTION, "C-1001", "INV-10004", amount);
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("charge-succeeded", End.posted())
                .event("charge-updated", End.posted())
                .event("intent-succeeded", End.posted())
                .event("other-money", End.rejected("CONTRADICTS_.*"));
    }
}
