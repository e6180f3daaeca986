package io.tieout.model.event;

import io.tieout.model.text.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Texts that every table can hold, and nothing else; see {@link StorableText}. */
final class WireText extends StdScalarDeserializer<String> {

    WireText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return checked(StringDeserializer.instance.deserialize(parser, context));
    }

    private static String checked(String text) {
        String flaw = StorableText.flawOf(text);
        if (flaw != null) {
            throw new InvalidPayload("the text " + flaw);
        }
        return text;
    }

    /** The same for the names in an object that is read as a map. */
    static final class Key extends KeyDeserializer {

        @Override
        public @Nullable Object deserializeKey(@Nullable String key, DeserializationContext context) {
            return key == null ? null : checked(key);
        }
    }
}
