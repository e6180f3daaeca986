package io.tieout.testsupport.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.tieout.model.money.Money;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is written as JSON in another way than its components say. */
final class WrittenByHand implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = Json.mapper().constructType(type.getType());
        if (java == null || !knows(java)) {
            return others.hasNext() ? others.next().resolve(type, context, others) : null;
        }
        if (Money.class.equals(java.getRawClass())) {
            context.defineModel("Money", money());
            return new Schema<>().$ref("Money");
        }
        return new Schema<>().description("Any JSON");
    }

    static boolean knows(JavaType type) {
        return Money.class.equals(type.getRawClass()) || JsonNode.class.isAssignableFrom(type.getRawClass());
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .description("With the decimals of its currency")
                .addProperty("amount", new StringSchema().pattern("-?\\d+(\\.\\d+)?"))
                .addProperty("currency", new StringSchema().description("ISO 4217"))
                .required(List.of("amount", "currency"));
    }
}
