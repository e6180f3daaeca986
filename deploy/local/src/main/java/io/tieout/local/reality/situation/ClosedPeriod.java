package io.tieout.local.reality.situation;

/** A payment that Intacct refuses for its date stays in the difference until a person decides. */
final class ClosedPeriod implements Situation {
    @Override
    public String name() {
        return "closed-period";
    }

    @Override
    public String story() {
        return "A payment is dated in a closed month; the next one of the same invoice is posted all the same";
    }

    @Override
    public Books books() {
        return Books.CLOSED_THROUGH_JANUARY;
    }

    @Override
    public void play(Stage stage) {
        stage.billing(
                Says.payment("in-january", "TXN-CL-1", "C-1001", "INV-10001", "56.50")
                        .with("effectiveDate", "2026-01-20"),
                Says.payment("in-march", "TXN-CL-2", "C-1001", "INV-10001", "100.00"));
        stage.awaitAnswers("in-january", "in-march");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("in-january", End.parked("CLOSED_PERIOD"))
                .event("in-march", End.posted())
                .differs("C-1001", "-56.50", DifferenceCause.PARKED);
    }
}
