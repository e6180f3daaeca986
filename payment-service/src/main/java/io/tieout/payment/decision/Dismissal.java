package io.tieout.payment.decision;

/** Why a person dismisses a payment; the name is the code of its reason. */
public enum Dismissal {
    /** It is not to be in the ledger at all: billing's balance does not count it. */
    DISMISSED,
    /** A person has recorded it in the ledger: both balances count it. */
    RECORDED_BY_HAND
}
