package io.tieout.deploy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics that the sources register, in Prometheus' names, and those that an expression uses. */
final class Metrics {

    private static final Pattern NAME = Pattern.compile("\"(tieout(?:\\.[a-z]+)*)\"");
    private static final Pattern USED = Pattern.compile("\\btieout_[a-z_]+");

    private Metrics() {}

    static Set<String> registered() {
        var names = new TreeSet<String>();
        Stream.concat(ProjectFiles.services().stream(), Stream.of("service-starter"))
                .flatMap(module -> ProjectFiles.under(module + "/src/main/java", ".java").stream())
                .map(ProjectFiles::text)
                .filter(source -> source.contains("import io.micrometer."))
                .forEach(source -> NAME.matcher(source)
                        .results()
                        .forEach(metric -> names.add(metric.group(1).replace('.', '_'))));
        return names;
    }

    /** Tieout's own metrics in an expression that no source registers. */
    static Set<String> unknownIn(String expression) {
        Set<String> registered = registered();
        var unknown = new TreeSet<String>();
        USED.matcher(expression).results().map(use -> use.group()).forEach(used -> {
            if (registered.stream().noneMatch(name -> used.equals(name) || isSeriesOf(name, used))) {
                unknown.add(used);
            }
        });
        return unknown;
    }

    private static boolean isSeriesOf(String name, String used) {
        return used.matches(Pattern.quote(name) + "(_seconds)?(_total|_bucket|_count|_sum|_max)?");
    }
}
