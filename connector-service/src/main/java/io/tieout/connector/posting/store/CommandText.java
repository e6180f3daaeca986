package io.tieout.connector.posting.store;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Json;
import io.tieout.model.intacct.IntacctCommand;

/** Commands as JSON in a row, under the name of their event type. */
final class CommandText {

    private CommandText() {}

    static String write(IntacctCommand command) {
        return Json.mapper().writeValueAsString(command);
    }

    /** @throws IllegalStateException if the type is not a command's; the row was written by another version */
    static IntacctCommand read(String eventType, String body) {
        Class<?> payload = EventTypes.named(eventType)
                .orElseThrow(() -> new IllegalStateException("No command of type %s is known".formatted(eventType)))
                .payload();
        return (IntacctCommand) Json.mapper().readValue(body, payload);
    }
}
