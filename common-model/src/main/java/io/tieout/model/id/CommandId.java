package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One write to Intacct. Derived from what is written, never random, so that the same wish has the same id. */
public record CommandId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommandId {
        value = IdText.checked(value, "commandId");
    }

    @Override
    public String toString() {
        return value;
    }
}
