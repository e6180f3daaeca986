package io.tieout.local.reality.situation;

/** A payment in a currency with three decimals: Intacct keeps two. */
final class ThreeDecimals implements Situation {
    @Override
    public String name() {
        return "three-decimals";
    }

    @Override
    public String story() {
        return "A payment of 10.125 Kuwaiti dinars is parked before anything is sent, never rounded";
    }

    @Override
    public void play(Stage stage) {
        stage.billing(Says.payment("dinars", "TXN-KWD-1", "C-1001", "INV-10001", "10.125", "KWD"));
        stage.awaitAnswers("dinars");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing().event("dinars", End.parked("CURRENCY_MISMATCH|MORE_DECIMALS_.*"));
    }
}
