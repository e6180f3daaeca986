package io.tieout.connector.reading.record;

import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * What is known of an object.
     *
     * @param readAt when they were asked for, UTC
     */
    public record Kept(List<String> fields, Instant readAt) {}

    /** By the object's name in Intacct; what was never asked for is absent. */
    public Map<String, Kept> of(TenantId tenant, String book) {
        Map<String, Kept> byObject = new HashMap<>();
        jdbc.sql("SELECT object, fields, read_at FROM custom_field WHERE tenant = :tenant AND book = :book")
                .param("tenant", tenant.value())
                .param("book", book)
                .query((row, number) ->
                        byObject.put(row.getString("object"), new Kept(fields(row), SqlTimes.read(row, "read_at"))))
                .list();
        return byObject;
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
