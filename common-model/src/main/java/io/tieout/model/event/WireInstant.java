package io.tieout.model.event;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Instants as RFC 3339 texts; no epoch seconds, neither as numbers nor as texts. */
final class WireInstant extends StdScalarDeserializer<Instant> {

    WireInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        return Rfc3339.instant(StringDeserializer.instance.deserialize(parser, context));
    }
}
