package io.tieout.console.list;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list asks for.
 *
 * @param path of the list
 * @param filters name and value of those that narrow it, in the order of the description
 * @param after where the page before ended; null for the first
 */
public record ListQuery(
        String path, Map<String, String> filters, @Nullable String after) {

    public ListQuery {
        filters = new LinkedHashMap<>(filters);
    }

    /**
     * Takes what the description knows, and leaves what it does not.
     *
     * @param parameters of the address
     */
    public static ListQuery of(String path, ListKind<?> kind, Map<String, String> parameters) {
        var filters = new LinkedHashMap<String, String>();
        for (Filter filter : kind.filters()) {
            String value = parameters.get(filter.name());
            if (value != null && filter.knows(value)) {
                filters.put(filter.name(), value);
            }
        }
        String after = parameters.get("after");
        return new ListQuery(path, filters, after == null || after.isBlank() ? null : after);
    }

    /** The value of a filter; null if it narrows nothing. */
    public @Nullable String filter(String name) {
        return filters.get(name);
    }

    boolean isNarrowed() {
        return !filters.isEmpty();
    }

    /** The address of the page that begins after {@code next}; null for the first. */
    String pageAfter(@Nullable String next) {
        return address(path, filters, next);
    }

    String without(String name) {
        var rest = new LinkedHashMap<>(filters);
        rest.remove(name);
        return address(path, rest, null);
    }

    String csv() {
        return address(path + ".csv", filters, null);
    }

    private static String address(String path, Map<String, String> filters, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path);
        filters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        if (after != null) {
            address.queryParam("after", "{after}");
        }
        var values = new LinkedHashMap<String, Object>(filters);
        if (after != null) {
            values.put("after", after);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
