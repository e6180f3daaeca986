package io.tieout.model.catalog;

import io.tieout.model.event.EventType;
import io.tieout.model.event.InvalidPayload;
import io.tieout.model.event.Json;
import io.tieout.model.event.Payload;
import io.tieout.model.text.Utf8;
import org.jspecify.annotations.Nullable;

/** Reads the JSON body of an event. */
final class Bodies {

    private Bodies() {}

    static <T extends Payload> T read(byte @Nullable [] body, EventType<T> type) {
        if (body == null || body.length == 0) {
            throw new InvalidPayload("the body is empty");
        }
        if (body.length > EventCodec.LARGEST_BODY) {
            throw new InvalidPayload(
                    "the body has %,d bytes; at most %,d are accepted".formatted(body.length, EventCodec.LARGEST_BODY));
        }
        if (!Utf8.isValid(body)) {
            throw new InvalidPayload("the body is not UTF-8");
        }
        T data = Json.mapper().readValue(body, type.payload());
        if (data == null) {
            throw new InvalidPayload("the body is JSON null");
        }
        return data;
    }
}
