package io.tieout.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the project, read from its root. */
final class ProjectFiles {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    static final String CONSOLE = "console";

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private ProjectFiles() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Object> yaml(String path) {
        return map(yaml().load(text(path)));
    }

    static List<Object> yamlDocuments(String path) {
        var documents = new ArrayList<>();
        yaml().loadAll(text(path)).forEach(documents::add);
        return documents;
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    /** The services, in the order of the build. */
    static List<String> services() {
        List<String> services = MODULE.matcher(text("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .filter(module -> module.endsWith("-service"))
                .toList();
        if (services.isEmpty()) {
            throw new IllegalStateException("pom.xml names no service");
        }
        return services;
    }

    /** Everything that answers browsers and programs: the services, and the console in front of them. */
    static List<String> servicesAndConsole() {
        return Stream.concat(services().stream(), Stream.of(CONSOLE)).toList();
    }

    /** Every file under a folder, relative to the root. */
    static List<String> under(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(file -> file.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(node)).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    /** What stands at a path of names; empty where nothing does. */
    static Map<String, Object> map(Map<String, Object> node, String name) {
        Object child = node.get(name);
        return child == null ? Map.of() : map(child);
    }

    static List<Object> list(@Nullable Object node) {
        return node == null ? List.of() : new ArrayList<>((List<?>) node);
    }

    static List<String> texts(@Nullable Object node) {
        return list(node).stream().map(String::valueOf).toList();
    }

    static String text(Map<String, Object> node, String name) {
        return String.valueOf(Objects.requireNonNull(node.get(name), name));
    }
}
