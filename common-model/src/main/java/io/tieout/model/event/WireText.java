package io.tieout.model.event;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Texts that every store can hold. A NUL character, or half of a surrogate pair, is legal in JSON but not in a PostgreSQL text: let
 * in, it would be a database error that is retried for ever.
 */
final class WireText extends StdScalarDeserializer<String> {

    WireText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == 0) {
                throw new InvalidPayload("the text holds a NUL character, which no ledger can store");
            }
            if (Character.isHighSurrogate(next)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(next)) {
                throw new InvalidPayload("the text holds half of a surrogate pair, which is not a character");
            }
        }
        return text;
    }
}
