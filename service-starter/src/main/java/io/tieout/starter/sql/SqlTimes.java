package io.tieout.starter.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Instants as PostgreSQL's {@code timestamptz}, in whole microseconds: it would round finer ones, sometimes into the future. Its
 * {@code infinity} is {@link Instant#MAX}.
 */
public final class SqlTimes {

    private SqlTimes() {}

    public static OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    /** @throws NullPointerException naming the column, if it is null */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(readNullable(row, column), column);
    }

    public static @Nullable Instant readNullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        if (time == null) {
            return null;
        }
        return time.equals(OffsetDateTime.MAX) ? Instant.MAX : time.toInstant();
    }
}
