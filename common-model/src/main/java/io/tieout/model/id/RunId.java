package io.tieout.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One synchronisation run. */
public record RunId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunId {
        value = IdText.checked(value, "runId");
    }

    @Override
    public String toString() {
        return value;
    }
}
