package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One movement of money as billing names it: what is posted to Intacct exactly once. */
public record TransactionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TransactionId {
        value = IdText.checked(value, "transactionId");
    }

    @Override
    public String toString() {
        return value;
    }
}
