package io.tieout.connector.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One {@code error} element of an answer, its texts already cleaned. Each part may be empty, and {@code errorno} is not always a
 * code ("Query Failed").
 *
 * @param supportId what Sage's support asks for; it stood in one of the texts
 */
public record GatewayError(
        String errorno, String description, String description2, String correction, String supportId) {

    public GatewayError(String errorno, String description, String description2, String correction) {
        this(errorno, description, description2, correction, "");
    }

    /** BL01001973 and XL03000009 accompany a specific error and say nothing by themselves. */
    boolean hasGenericNumber() {
        return errorno.isEmpty() || errorno.equals("BL01001973") || errorno.equals("XL03000009");
    }

    /** What it says, the first thing first. */
    List<String> texts() {
        return parts(description, description2, correction).toList();
    }

    /** What the gateway says, in its own words. */
    String words() {
        return parts(description, description2, correction)
                .map(part -> part.matches("(?s).*[.!?]") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    String raw() {
        return parts(errorno, description, description2, correction).collect(Collectors.joining(" | "));
    }

    GatewayWords.Row asRow() {
        return new GatewayWords.Row(errorno, description, description2, correction, supportId);
    }

    private static Stream<String> parts(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).distinct();
    }
}
