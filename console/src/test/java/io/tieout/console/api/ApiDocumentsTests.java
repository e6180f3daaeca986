package io.tieout.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Json;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import tools.jackson.databind.JsonNode;

/** What the console asks is in the documents of the services, and what it reads is answered so: docs/openapi is held equal to the code there. */
class ApiDocumentsTests {

    static Stream<Arguments> clients() {
        return Stream.of(
                Arguments.of(PaymentApi.class, "payment-service"),
                Arguments.of(MappingApi.class, "mapping-service"),
                Arguments.of(ConnectorApi.class, "connector-service"),
                Arguments.of(TryingApi.class, "connector-service"),
                Arguments.of(SchedulerApi.class, "scheduler-service"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void whatIsAskedAndReadIsAsTheDocumentSays(Class<?> client, String service) throws IOException {
        assertThat(new Comparison(document(service)).flaws(client)).isEmpty();
    }

    @Test
    void anAddressAFieldAValueAndAnAbsenceThatTheDocumentDoesNotHaveAreFound() throws IOException {
        assertThat(new Comparison(document("payment-service")).flaws(Wrong.class))
                .anyMatch(flaw -> flaw.contains("/nothing"))
                .anyMatch(flaw -> flaw.contains("parameter colour"))
                .anyMatch(flaw -> flaw.contains("Read.colour"))
                .anyMatch(flaw -> flaw.contains("Read.in is of another type"))
                .anyMatch(flaw -> flaw.contains("Line.code may be absent"))
                .anyMatch(flaw -> flaw.contains("values"));
    }

    @HttpExchange("/api/v1/tenants/{tenant}")
    interface Wrong {

        @org.springframework.web.service.annotation.GetExchange("/nothing")
        Read nothing(@PathVariable String tenant);

        @org.springframework.web.service.annotation.GetExchange("/payments/summary")
        Read summary(@PathVariable String tenant, @RequestParam String colour);

        @org.springframework.web.service.annotation.GetExchange("/payments/{transaction}")
        Detail payment(@PathVariable String tenant, @PathVariable String transaction);

        record Read(String in, String colour) {}

        record Detail(List<Line> history) {}

        record Line(String code, Some state) {}

        enum Some {
            ONE
        }
    }

    private static JsonNode document(String service) throws IOException {
        return Json.mapper().readTree(Files.readString(Path.of("..", "docs", "openapi", service + ".json")));
    }

    private static final class Comparison {

        private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
                Map.entry(String.class, "string"),
                Map.entry(long.class, "integer"),
                Map.entry(Long.class, "integer"),
                Map.entry(int.class, "integer"),
                Map.entry(Integer.class, "integer"),
                Map.entry(boolean.class, "boolean"),
                Map.entry(Boolean.class, "boolean"),
                Map.entry(double.class, "number"),
                Map.entry(Double.class, "number"),
                Map.entry(Instant.class, "date-time"),
                Map.entry(LocalDate.class, "date"));

        private final JsonNode document;
        private final List<String> flaws = new ArrayList<>();
        private final Set<String> compared = new HashSet<>();

        Comparison(JsonNode document) {
            this.document = document;
        }

        List<String> flaws(Class<?> client) {
            String base = client.getAnnotation(HttpExchange.class).value().isEmpty()
                    ? client.getAnnotation(HttpExchange.class).url()
                    : client.getAnnotation(HttpExchange.class).value();
            for (Method method : client.getDeclaredMethods()) {
                compare(base, method);
            }
            return flaws;
        }

        private void compare(String base, Method method) {
            HttpExchange exchange = org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation(
                    method, HttpExchange.class);
            String path = base + (exchange.url().isEmpty() ? exchange.value() : exchange.url());
            JsonNode operation = operation(path, exchange.method().toLowerCase(java.util.Locale.ROOT));
            if (operation == null) {
                flaws.add(exchange.method() + " " + path + " is in no document");
                return;
            }
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(RequestParam.class)
                        && !hasParameter(operation, parameter.getName())) {
                    flaws.add(path + " has no parameter " + parameter.getName());
                }
                if (parameter.isAnnotationPresent(RequestBody.class)) {
                    compareBody(path, parameter.getType(), exchange.contentType(), operation.path("requestBody"));
                }
            }
            if (method.getReturnType() == byte[].class) {
                for (String type : exchange.accept()) {
                    requireContent(path, type, success(operation));
                }
            } else if (method.getReturnType() != void.class) {
                compare(path, method.getAnnotatedReturnType(), content(success(operation)));
            }
        }

        private void compareBody(String path, Class<?> type, String contentType, JsonNode body) {
            requireContent(path, contentType, body);
            if (type.isRecord() && !saysNothing(content(body))) {
                compareFields(type, content(body), false);
            }
        }

        private void requireContent(String path, String type, JsonNode body) {
            if (!body.path("content").has(type)) {
                flaws.add(path + " knows no " + type);
            }
        }

        /** An object of which the document does not say what is in it. */
        private boolean saysNothing(JsonNode schema) {
            JsonNode there = resolved(schema);
            return there.path("type").asString("").equals("object")
                    && !there.has("properties")
                    && !there.has("additionalProperties");
        }

        /** Variables may have other names here. */
        private JsonNode operation(String path, String method) {
            String wanted = path.replaceAll("\\{[^}]*}", "{}");
            for (var entry : document.path("paths").properties()) {
                if (entry.getKey().replaceAll("\\{[^}]*}", "{}").equals(wanted)
                        && entry.getValue().has(method)) {
                    return entry.getValue().get(method);
                }
            }
            return null;
        }

        private static boolean hasParameter(JsonNode operation, String name) {
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("name").asString().equals(name)
                        && parameter.path("in").asString().equals("query")) {
                    return true;
                }
            }
            return false;
        }

        private static JsonNode success(JsonNode operation) {
            for (var entry : operation.path("responses").properties()) {
                if (entry.getKey().startsWith("2")) {
                    return entry.getValue();
                }
            }
            return operation.path("responses").path("none");
        }

        private static JsonNode content(JsonNode body) {
            return body.path("content").path("application/json").path("schema");
        }

        private void compare(String where, AnnotatedType annotated, JsonNode given) {
            JsonNode schema = resolved(given);
            Type type = annotated.getType();
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                require(where, schema, "array");
                compare(
                        where,
                        ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0],
                        schema.path("items"));
            } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
                require(where, schema, "object");
                compare(
                        where,
                        ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[1],
                        schema.path("additionalProperties"));
            } else if (type instanceof Class<?> one && one.isRecord()) {
                if (!saysNothing(schema)) {
                    compareFields(one, schema, true);
                }
            } else if (type instanceof Class<?> one && one.isEnum()) {
                Set<String> there = new HashSet<>();
                schema.path("enum").forEach(value -> there.add(value.asString()));
                Set<String> here = new HashSet<>();
                Arrays.stream(one.getEnumConstants()).forEach(value -> here.add(value.toString()));
                if (!there.equals(here)) {
                    flaws.add(where + " has the values " + there + ", and here are " + here);
                }
            } else {
                String expected = SIMPLE.getOrDefault(type, "?");
                require(where, schema, expected);
            }
        }

        private void compareFields(Class<?> record, JsonNode given, boolean isRead) {
            JsonNode schema = resolved(given);
            if (!compared.add(record.getName() + given)) {
                return;
            }
            for (RecordComponent component : record.getRecordComponents()) {
                String where = record.getSimpleName() + "." + component.getName();
                JsonNode field = schema.path("properties").path(component.getName());
                if (field.isMissingNode()) {
                    flaws.add(where + " is in no document");
                    continue;
                }
                if (isRead && !isNullable(component) && !isAlways(schema, component.getName())) {
                    flaws.add(where + " may be absent");
                }
                compare(where, component.getAnnotatedType(), field);
            }
        }

        private static boolean isNullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private static boolean isAlways(JsonNode schema, String field) {
            for (JsonNode required : schema.path("required")) {
                if (required.asString().equals(field)) {
                    return true;
                }
            }
            return false;
        }

        private void require(String where, JsonNode schema, String expected) {
            Set<String> types = new HashSet<>();
            JsonNode type = schema.path("type");
            if (type.isArray()) {
                type.forEach(one -> types.add(one.asString()));
            } else {
                types.add(type.asString(""));
            }
            boolean fits = expected.startsWith("date")
                    ? expected.equals(schema.path("format").asString(""))
                    : types.contains(expected);
            if (!fits) {
                flaws.add(where + " is of another type: " + schema);
            }
        }

        /** Follows references, and leaves out that it may be null. */
        private JsonNode resolved(JsonNode schema) {
            if (schema.has("anyOf")) {
                for (JsonNode one : schema.path("anyOf")) {
                    if (!one.path("type").asString("").equals("null")) {
                        return resolved(one);
                    }
                }
            }
            if (schema.has("$ref")) {
                String name = schema.path("$ref").asString().replaceAll(".*/", "");
                return resolved(document.path("components").path("schemas").path(name));
            }
            return schema;
        }
    }
}
