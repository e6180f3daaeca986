package io.tieout.payment.decision;

/** What a movement does to what is owed on its invoices. */
public enum Effect {
    /** Less is owed. */
    SETTLES(1),
    /** More is owed again. */
    REOPENS(-1);

    private final int sign;

    Effect(int sign) {
        this.sign = sign;
    }

    /** By which its amounts are multiplied where the money that billing took is added up. */
    public int sign() {
        return sign;
    }
}
