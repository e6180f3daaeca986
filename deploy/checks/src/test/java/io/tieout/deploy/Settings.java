package io.tieout.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The environment variables that a service reads, as its application.yml and the shared defaults name them.
 *
 * @param defaults by name; empty where there is none
 */
record Settings(String service, Map<String, String> defaults) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{((?:TIEOUT|SERVER)_[A-Z0-9_]+)(?::([^}]*))?}");
    private static final Set<String> CAN_BE_ABSENT =
            Set.of("TIEOUT_ENCRYPTION_KEY_FILE", "TIEOUT_ENCRYPTION_FORMER_KEYS", "TIEOUT_CONSOLE_FIRST_PASSWORD");
    private static final String PORT = "SERVER_PORT";

    static Settings of(String service) {
        Map<String, String> defaults = new TreeMap<>();
        files(service)
                .forEach(file ->
                        VARIABLE.matcher(ProjectFiles.text(file)).results().forEach(found -> put(found, defaults)));
        return new Settings(service, defaults);
    }

    /** The shared defaults are those of the services; the console has none but its own. */
    private static List<String> files(String service) {
        String own = service + "/src/main/resources/application.yml";
        return service.equals(ProjectFiles.CONSOLE)
                ? List.of(own)
                : List.of("service-starter/src/main/resources/tieout-defaults.yml", own);
    }

    private static void put(MatchResult found, Map<String, String> defaults) {
        String given = found.group(2);
        defaults.put(found.group(1), given == null ? "" : given);
    }

    int port() {
        String port = defaults.get(PORT);
        if (port == null) {
            throw new IllegalStateException(service + "/src/main/resources/application.yml names no ${SERVER_PORT:…}");
        }
        return Integer.parseInt(port);
    }

    Set<String> known() {
        return defaults.keySet();
    }

    /** Without these a service in a container cannot do its work: they have no default, or one that means this very machine. */
    Set<String> needed() {
        var needed = new TreeSet<String>();
        defaults.forEach((name, given) -> {
            if ((given.isEmpty() && !CAN_BE_ABSENT.contains(name))
                    || given.contains("localhost")
                    || given.contains("127.0.0.1")) {
                needed.add(name);
            }
        });
        needed.add(PORT);
        needed.add("TIEOUT_DATABASE_USER");
        return needed;
    }

    static boolean isSecret(String variable) {
        return variable.matches(".*(PASSWORD|SECRET|_KEYS?)");
    }
}
