package io.tieout.local.reality.situation;

/** Payments in a currency with three decimals: Intacct keeps two. */
final class ThreeDecimals implements Situation {
    @Override
    public String name() {
        return "three-decimals";
    }

    @Override
    public String story() {
        return "10.125 Kuwaiti dinars are parked before anything is sent, never rounded; 10.120 are exact with two decimals and are posted";
    }

    @Override
    public void play(Stage stage) {
        stage.billing(
                Says.advance("rounded", "TXN-KWD-1", "C-1001", "10.125", "KWD"),
                Says.advance("exact", "TXN-KWD-2", "C-1001", "10.120", "KWD"));
        stage.awaitAnswers("rounded", "exact");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("rounded", End.parked("MORE_DECIMALS_THAN_INTACCT_KEEPS"))
                .event("exact", End.posted());
    }
}
