package io.tieout.mapping.settings;

import io.tieout.model.event.Json;
import io.tieout.starter.web.InvalidRequest;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings as YAML. It is read event by event, so that nothing of YAML's power is there to be misused: no types, no tags, no aliases, which
 * a few lines of could be blown up, one document, few levels. Each value is the text that stands there: account {@code 0010} is not ten, and
 * department {@code NO} is not false. A value that is left out, {@code ~} or {@code null} is none.
 */
final class SettingsYaml {

    /** More than the settings have. */
    private static final int DEEPEST = 5;

    private static final Set<String> NONE = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TEXT_TAGS = Set.of("!", "tag:yaml.org,2002:str");

    private SettingsYaml() {}

    /** @throws InvalidRequest with a sentence that names the line where there is one */
    static JsonNode read(byte[] body) {
        try {
            Iterator<Event> events = new Yaml(new LoaderOptions())
                    .parse(new StringReader(text(body)))
                    .iterator();
            return document(events);
        } catch (MarkedYAMLException malformed) {
            String place = malformed.getProblemMark() == null
                    ? ""
                    : " in line %d, column %d"
                            .formatted(
                                    malformed.getProblemMark().getLine() + 1,
                                    malformed.getProblemMark().getColumn() + 1);
            throw new InvalidRequest("The body is no YAML%s: %s.".formatted(place, printable(malformed.getProblem())));
        } catch (YAMLException malformed) {
            throw new InvalidRequest("The body is no YAML: it holds a character that YAML does not allow.");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new InvalidRequest("The body is not UTF-8.");
        }
    }

    private static JsonNode document(Iterator<Event> events) {
        JsonNode content = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                if (content != null) {
                    throw new InvalidRequest("The body holds more than one YAML document; settings are one.");
                }
                content = value(node, events, 1);
            }
        }
        if (content == null) {
            throw new InvalidRequest("The body holds no settings.");
        }
        return content;
    }

    private static JsonNode value(NodeEvent event, Iterator<Event> events, int depth) {
        return switch (event) {
            case AliasEvent alias ->
                throw at(
                        alias,
                        "an alias (*%s) is not understood here: write out what it stands for"
                                .formatted(printable(alias.getAnchor())));
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent mapping -> mapping(mapping, events, depth);
            case SequenceStartEvent list -> throw at(list, "there are no lists in the mapping settings");
            default -> throw at(event, "this is not understood here");
        };
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String tag = scalar.getTag();
        if (tag != null && !TEXT_TAGS.contains(tag)) {
            throw at(scalar, "the tag %s is not understood here: write the value as a text".formatted(printable(tag)));
        }
        return scalar.isPlain() && tag == null && NONE.contains(scalar.getValue())
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.stringNode(scalar.getValue());
    }

    private static JsonNode mapping(MappingStartEvent start, Iterator<Event> events, int depth) {
        if (depth > DEEPEST) {
            throw at(start, "this is deeper than settings are");
        }
        if (start.getTag() != null) {
            throw at(start, "the tag %s is not understood here".formatted(printable(start.getTag())));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent name)) {
                throw at(event, "a name has to be a text");
            }
            if (object.has(name.getValue())) {
                throw at(event, "\"%s\" stands there twice".formatted(printable(name.getValue())));
            }
            if (!(events.next() instanceof NodeEvent value)) {
                throw at(event, "\"%s\" has no value".formatted(printable(name.getValue())));
            }
            object.set(name.getValue(), value(value, events, depth + 1));
        }
        return object;
    }

    private static InvalidRequest at(Event event, String what) {
        return new InvalidRequest("The YAML cannot be read in line %d: %s."
                .formatted(event.getStartMark().getLine() + 1, what));
    }

    private static String printable(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }

    /** What was chosen, without what was not, in the order of the documentation; reading it gives the same settings. */
    static String write(String comment, JsonNode settings) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return "# " + comment.replaceAll("\\p{Cntrl}", " ") + "\n" + new Yaml(options).dump(plain(settings));
    }

    private static Map<String, Object> plain(JsonNode object) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject() && !value.isEmpty()) {
                plain.put(field.getKey(), plain(value));
            } else if (value.isString()) {
                plain.put(field.getKey(), value.asString());
            }
        }
        return plain;
    }

    /** The choices alone, as they are written to this address. */
    static JsonNode choices(SettingsView view) {
        ObjectNode all = Json.mapper().valueToTree(view);
        List<String> others = new ArrayList<>(all.propertyNames());
        others.removeAll(SettingsBody.FIELDS);
        all.remove(others);
        return all;
    }
}
