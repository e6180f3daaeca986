package io.tieout.simulator.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which method and path leads where. Segments in braces match anything. */
final class Routes {

    private record Route(String method, List<String> segments, Function<ControlRequest, Object> handler) {}

    private final List<Route> routes = new ArrayList<>();

    void add(String method, String template, Function<ControlRequest, Object> handler) {
        routes.add(new Route(method, List.of(template.split("/")), handler));
    }

    Optional<Object> call(String method, String path, Map<String, String> query, String body) {
        List<String> segments = List.of(path.split("/"));
        for (Route route : routes) {
            Optional<Map<String, String>> variables = match(route, method, segments);
            if (variables.isPresent()) {
                return Optional.of(route.handler().apply(new ControlRequest(variables.get(), query, body)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> match(Route route, String method, List<String> segments) {
        if (!route.method().equals(method) || route.segments().size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String template = route.segments().get(i);
            if (template.startsWith("{")) {
                variables.put(template.substring(1, template.length() - 1), segments.get(i));
            } else if (!template.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
