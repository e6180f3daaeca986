package io.tieout.local.reality.situation;

/** A company that never switched other currencies on: its records name none, and a document that names one is refused. */
final class OneCurrencyOnly implements Situation {
    @Override
    public String name() {
        return "one-currency-only";
    }

    @Override
    public String story() {
        return "A company has one currency only; an imported invoice is paid, and one that is born in billing";
    }

    @Override
    public Books books() {
        return Books.ONE_CURRENCY;
    }

    @Override
    public void play(Stage stage) {
        stage.billing(
                Says.payment("imported", "TXN-ONE-1", "C-1001", "INV-10001", "156.50"),
                Says.invoice("born", "ONE-1", "C-1002", "75.00"),
                Says.payment("its-payment", "TXN-ONE-2", "C-1002", "ONE-1", "25.00"));
        stage.awaitAnswers("imported", "born", "its-payment");
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("imported", End.posted())
                .event("born", End.posted())
                .event("its-payment", End.posted());
    }
}
