package io.tieout.mapping.waiting;

import io.tieout.mapping.crosswalk.DocumentKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The keys of many rows, as a table in a statement. */
final class Keys {

    /** With columns tenant, kind and document_id, after it got a name. */
    static final String TABLE = "unnest(:tenants::text[], :kinds::text[], :documents::text[])";

    private Keys() {}

    static StatementSpec bind(StatementSpec statement, List<DocumentKey> keys) {
        return statement
                .param("tenants", Texts.of(keys, key -> key.tenant().value()))
                .param("kinds", Texts.of(keys, key -> key.kind().name()))
                .param("documents", Texts.of(keys, DocumentKey::id));
    }
}
