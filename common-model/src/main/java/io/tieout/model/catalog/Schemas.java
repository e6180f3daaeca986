package io.tieout.model.catalog;

import io.tieout.model.event.EventType;
import java.net.URI;

/** Where the JSON Schema of an event type stands: the {@code dataschema} attribute, and the class path. */
public final class Schemas {

    private static final String PREFIX = "io.tieout.";

    private Schemas() {}

    /** A stable name, not an address to fetch: for example {@code urn:tieout:schema:billing.invoice.issued.v1}. */
    public static URI uriOf(EventType<?> type) {
        return URI.create("urn:tieout:schema:" + shortName(type));
    }

    /** The class path resource of a public event's schema. */
    public static String resourceOf(EventType<?> type) {
        return "/schemas/" + shortName(type) + ".json";
    }

    private static String shortName(EventType<?> type) {
        return type.name().substring(PREFIX.length());
    }
}
