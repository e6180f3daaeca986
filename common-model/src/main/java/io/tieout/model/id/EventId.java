package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The {@code id} of a CloudEvent: the same change always has the same id. */
public record EventId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        value = IdText.checked(value, "id");
    }

    @Override
    public String toString() {
        return value;
    }
}
