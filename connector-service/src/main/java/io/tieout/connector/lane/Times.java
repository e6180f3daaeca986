package io.tieout.connector.lane;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as PostgreSQL's {@code timestamptz}. */
public final class Times {

    private Times() {}

    public static OffsetDateTime of(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    /** PostgreSQL's {@code infinity} is {@link Instant#MAX}. */
    public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        if (time == null) {
            return null;
        }
        return time.equals(OffsetDateTime.MAX) ? Instant.MAX : time.toInstant();
    }
}
