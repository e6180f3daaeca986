package io.tieout.connector.catalogue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One {@code error} element of an answer, its texts already cleaned. Each part may be empty, and {@code errorno} is not always a
 * code ("Query Failed").
 */
public record GatewayError(String errorno, String description, String description2, String correction) {

    /** BL01001973 and XL03000009 accompany a specific error and say nothing by themselves. */
    boolean isGeneric() {
        return errorno.equals("BL01001973") || errorno.equals("XL03000009");
    }

    /** What the gateway says, in its own words. */
    String words() {
        return parts(description, description2, correction)
                .map(part -> part.matches(".*[.!?]") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    String raw() {
        return parts(errorno, description, description2, correction).collect(Collectors.joining(" | "));
    }

    private static Stream<String> parts(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).distinct();
    }
}
