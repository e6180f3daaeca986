package io.tieout.connector.posting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The posting that decides for whom a turn is. */
record Head(String tenant, @Nullable String entity, boolean solo) {

    static Head of(ResultSet row, int number) throws SQLException {
        return new Head(row.getString("tenant"), row.getString("entity"), row.getBoolean("solo"));
    }
}
