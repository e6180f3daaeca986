package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A payment as billing names it; a payment has one or more transactions (received, refunded, voided). */
public record PaymentId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {
        value = IdText.checked(value, "paymentId");
    }

    @Override
    public String toString() {
        return value;
    }
}
