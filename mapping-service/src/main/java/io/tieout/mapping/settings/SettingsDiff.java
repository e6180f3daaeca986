package io.tieout.mapping.settings;

import io.tieout.model.event.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What would change: each choice by its path, {@code methods.CARD.bankAccountId}. */
record SettingsDiff(
        String path, @Nullable String before, @Nullable String after) {

    /** @param before null where there are no settings yet */
    static List<SettingsDiff> of(@Nullable MappingSettings before, MappingSettings after) {
        Map<String, String> was = before == null ? Map.of() : choices(before);
        Map<String, String> will = choices(after);
        var paths = new TreeSet<String>(was.keySet());
        paths.addAll(will.keySet());
        List<SettingsDiff> changes = new ArrayList<>();
        for (String path : paths) {
            String old = was.get(path);
            String wanted = will.get(path);
            if (old == null || !old.equals(wanted)) {
                changes.add(new SettingsDiff(path, old, wanted));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, String> choices(MappingSettings settings) {
        Map<String, String> choices = new TreeMap<>();
        collect("", Json.mapper().valueToTree(settings), choices);
        return choices;
    }

    private static void collect(String place, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            place.isEmpty() ? field.getKey() : place + "." + field.getKey(), field.getValue(), into));
        } else if (node.isString()) {
            into.put(place, node.asString());
        }
    }
}
