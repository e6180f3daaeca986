package io.tieout.starter.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tieout.model.text.StorableText;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How bodies are read and written. A field that nobody knows is refused by its name: it is a misspelt one, and would be left out in
 * silence. Texts are such as a table can hold. Of a record its components are written, as in events, and nothing that is reckoned from them.
 */
final class StrictBodies implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .addModule(new SimpleModule("tieout-bodies").addDeserializer(String.class, new Storable()));
    }

    private static final class Storable extends StdScalarDeserializer<String> {

        Storable() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            String flaw = text == null ? null : StorableText.flawOf(text);
            if (flaw != null) {
                throw new InvalidRequest("\"%s\" %s.".formatted(parser.currentName(), flaw));
            }
            return text;
        }
    }
}
