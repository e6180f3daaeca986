package io.tieout.connector.probe;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the file of a connection: YAML, or properties where its name ends so. One key for each value, none of them nested. */
final class TargetFile {

    private static final URI ENDPOINT = URI.create("https://api.intacct.com/ia/xml/xmlgw.phtml");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Set<String> NEEDED =
            Set.of("company-id", "user-id", "user-password", "sender-id", "sender-password");

    private static final Set<String> POSSIBLE = Set.of(
            "entity-id",
            "endpoint",
            "timeout-seconds",
            "sandbox",
            "undeposited-account",
            "item-account",
            "item-label",
            "advance-account",
            "location-id",
            "department-id");

    private final Path file;
    private final Map<String, String> values;

    private TargetFile(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** @throws UnusableFile with the sentence that says what is wrong with it */
    static Target read(Path file) {
        return new TargetFile(file, values(file)).target();
    }

    private Target target() {
        values.keySet().stream()
                .filter(key -> !NEEDED.contains(key) && !POSSIBLE.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new UnusableFile("%s has \"%s\", which is no key of it. It takes %s, and if you like %s."
                            .formatted(file, key, sorted(NEEDED), sorted(POSSIBLE)));
                });
        return new Target(
                needed("company-id"),
                needed("user-id"),
                needed("user-password"),
                needed("sender-id"),
                needed("sender-password"),
                given("entity-id"),
                endpoint(),
                timeout(),
                isYes("sandbox"),
                given("undeposited-account"),
                given("item-account"),
                given("item-label"),
                given("advance-account"),
                given("location-id"),
                given("department-id"));
    }

    private String needed(String key) {
        String value = given(key);
        if (value == null) {
            throw new UnusableFile("%s lacks \"%s\". It needs %s.".formatted(file, key, sorted(NEEDED)));
        }
        return value;
    }

    private @Nullable String given(String key) {
        String value = values.getOrDefault(key, "").strip();
        return value.isEmpty() ? null : value;
    }

    private boolean isYes(String key) {
        String value = given(key);
        return switch (value == null ? "no" : value.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new UnusableFile("\"%s\" in %s has to be yes or no.".formatted(key, file));
        };
    }

    private URI endpoint() {
        String given = given("endpoint");
        if (given == null) {
            return ENDPOINT;
        }
        try {
            URI endpoint = new URI(given);
            boolean local = "localhost".equals(endpoint.getHost()) || "127.0.0.1".equals(endpoint.getHost());
            if (endpoint.getHost() != null
                    && ("https".equals(endpoint.getScheme()) || local && "http".equals(endpoint.getScheme()))) {
                return endpoint;
            }
        } catch (URISyntaxException malformed) {
            throw new UnusableFile(notAnEndpoint());
        }
        throw new UnusableFile(notAnEndpoint());
    }

    private String notAnEndpoint() {
        return "\"endpoint\" in %s has to be an address such as %s (http only on this machine: passwords are sent there)."
                .formatted(file, ENDPOINT);
    }

    private Duration timeout() {
        String given = given("timeout-seconds");
        if (given == null) {
            return TIMEOUT;
        }
        if (!given.matches("[1-9]\\d{0,2}")) {
            throw new UnusableFile("\"timeout-seconds\" in %s has to be a number from 1 to 999.".formatted(file));
        }
        return Duration.ofSeconds(Long.parseLong(given));
    }

    private static Map<String, String> values(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return file.toString().endsWith(".properties") ? properties(text) : yaml(file, text);
        } catch (IOException unreadable) {
            throw new UnusableFile(
                    "The file %s cannot be read: it has to be a text file in UTF-8 that you may read.".formatted(file));
        } catch (IllegalArgumentException escaped) {
            throw new UnusableFile("The file %s holds an escape such as \\u that is none.".formatted(file));
        }
    }

    private static Map<String, String> properties(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    private static Map<String, String> yaml(Path file, String text) {
        Object read;
        try {
            var options = new LoaderOptions();
            read = new Yaml(
                            new SafeConstructor(options),
                            new Representer(new DumperOptions()),
                            new DumperOptions(),
                            options,
                            new TextsOnly())
                    .load(text);
        } catch (MarkedYAMLException malformed) { // its message quotes the line, which may be the password's
            int line = malformed.getProblemMark() == null
                    ? 0
                    : malformed.getProblemMark().getLine() + 1;
            throw new UnusableFile(
                    "The file %s is no YAML; look at line %d. Put values in quotes.".formatted(file, line));
        } catch (YAMLException malformed) {
            throw new UnusableFile("The file %s is no YAML. Put values in quotes.".formatted(file));
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw new UnusableFile("The file %s has to hold lines such as company-id: \"ACME\".".formatted(file));
        }
        Map<String, String> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), plain(file, String.valueOf(key), value)));
        return values;
    }

    private static String plain(Path file, String key, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new UnusableFile("\"%s\" in %s has to be one text. Put it in quotes.".formatted(key, file));
    }

    /** Account 0400 is no number, and no password is a date: everything stays as it was written. */
    private static final class TextsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }
}
