package io.tieout.mapping.settings;

import io.tieout.model.event.Json;
import io.tieout.starter.web.InvalidRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads settings strictly: a field that nobody knows is a choice that would be lost, mostly a slip of the pen. */
final class SettingsBody {

    static final List<String> FIELDS = names(SettingsRequest.class);
    /** What the answer says besides: who sends back what he has read means nothing by it. */
    private static final List<String> OF_THE_ANSWER =
            List.of("changedBy", "changedAt", "wrong", "unchecked", "number", "reason");

    private static final List<String> METHOD_FIELDS = names(SettingsRequest.Method.class);

    private SettingsBody() {}

    /** @throws InvalidRequest if it is not an object, or has a field that is not known or holds something else than it should */
    static SettingsRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidRequest("The body is not a JSON object with settings.");
        }
        onlyKnown(body, "", FIELDS);
        body.path("methods").properties().forEach(method -> {
            if (method.getValue().isObject()) {
                onlyKnown(method.getValue(), "methods.%s.".formatted(method.getKey()), METHOD_FIELDS);
            }
        });
        try {
            return Json.mapper().treeToValue(body, SettingsRequest.class);
        } catch (JacksonException otherwise) {
            throw new InvalidRequest(
                    "%s does not hold what it should: accounts, ids and currencies are texts in quotation"
                                    .formatted(otherwise.getPath().stream()
                                            .map(JacksonException.Reference::getPropertyName)
                                            .collect(Collectors.joining(".")))
                            + " marks, itemAccounts, itemLabels, methods and currencyBankAccounts are objects");
        }
    }

    private static void onlyKnown(JsonNode object, String place, List<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name) && !(place.isEmpty() && OF_THE_ANSWER.contains(name))) {
                throw new InvalidRequest("%s%s is not a field of the mapping settings; use %s"
                        .formatted(place, printable(name), String.join(", ", known)));
            }
        }
    }

    private static String printable(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }

    private static List<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
