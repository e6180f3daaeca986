package io.tieout.connector.reading.record;

import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fields that a company has added to Intacct's objects, as they were last asked for. */
@Repository
public class CustomFields {

    private final JdbcClient jdbc;

    CustomFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known.
     *
     * @param byObject by the object's name in Intacct
     * @param readAt when the oldest of them was asked for
     */
    public record Kept(Map<String, List<String>> byObject, Instant readAt) {}

    /** Empty where it was never asked. */
    public Optional<Kept> of(TenantId tenant, String book) {
        Map<String, List<String>> byObject = new HashMap<>();
        Instant[] oldest = {Instant.MAX};
        jdbc.sql("SELECT object, fields, read_at FROM custom_field WHERE tenant = :tenant AND book = :book")
                .param("tenant", tenant.value())
                .param("book", book)
                .query((row, number) -> {
                    byObject.put(row.getString("object"), fields(row));
                    Instant at = SqlTimes.read(row, "read_at");
                    oldest[0] = at.isBefore(oldest[0]) ? at : oldest[0];
                    return number;
                })
                .list();
        return byObject.isEmpty() ? Optional.empty() : Optional.of(new Kept(byObject, oldest[0]));
    }

    private static List<String> fields(java.sql.ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("fields").getArray());
    }

    public void keep(TenantId tenant, String book, String object, List<String> fields, Instant now) {
        jdbc.sql("""
                INSERT INTO custom_field (tenant, book, object, fields, read_at)
                VALUES (:tenant, :book, :object, :fields, :now)
                ON CONFLICT (tenant, book, object) DO UPDATE SET fields = excluded.fields, read_at = excluded.read_at
                """)
                .param("tenant", tenant.value())
                .param("book", book)
                .param("object", object)
                .param("fields", fields.toArray(String[]::new))
                .param("now", SqlTimes.of(now))
                .update();
    }
}
