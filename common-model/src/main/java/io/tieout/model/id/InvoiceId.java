package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An invoice as billing names it. */
public record InvoiceId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvoiceId {
        value = IdText.checked(value, "invoiceId");
    }

    @Override
    public String toString() {
        return value;
    }
}
