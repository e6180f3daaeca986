package io.tieout.simulator.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * The state of a transaction, with the label that {@code query} shows and the code that {@code readByQuery} compares.
 * The codes A (posted), D (draft) and C (completed payment) are documented; the others are this simulator's assumption.
 */
public enum RecordState {
    DRAFT("Draft", "D"),
    POSTED("Posted", "A"),
    PARTIALLY_PAID("Partially Paid", "O"),
    PAID("Paid", "P"),
    COMPLETE("Complete", "C"),
    REVERSED("Reversed", "V"),
    REVERSAL("Reversal", "R"),
    /** A draft payment holds it; what it owes counts all the same. */
    SELECTED("Selected", "S"),
    /** An invoice of nothing. */
    NO_VALUE("No Value", "N");

    private final String label;
    private final String code;

    RecordState(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** The state with this label. */
    public static Optional<RecordState> labelled(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label.equals(label))
                .findFirst();
    }

    public String label() {
        return label;
    }

    public String code() {
        return code;
    }

    /** Whether balances count: a draft or a reversed pair owes nothing. */
    public boolean settles() {
        return this == POSTED || this == PARTIALLY_PAID || this == PAID || this == SELECTED;
    }
}
