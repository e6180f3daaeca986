package io.tieout.connector.connection;

import io.tieout.model.id.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The connections of all tenants. Nothing is cached: a change counts at once in every replica. */
@Repository
public class Connections {

    private static final String USER_PASSWORD = "user password";
    private static final String SENDER_PASSWORD = "sender password";

    private final JdbcClient jdbc;
    private final Seal seal;

    Connections(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** @throws SecretUnreadable if the stored credentials cannot be opened */
    public Optional<Connection> find(TenantId tenant) {
        return jdbc.sql("SELECT * FROM connection WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> read(tenant, row))
                .optional();
    }

    /**
     * @throws NotConnected if the tenant has none
     * @throws SecretUnreadable if the stored credentials cannot be opened
     */
    public Connection of(TenantId tenant) {
        return find(tenant).orElseThrow(() -> new NotConnected(tenant));
    }

    /** Until the end of the transaction nobody else changes the tenant's connection, so that versions are stored in their order. */
    void lock(TenantId tenant) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('connection ' || :tenant, 0))::text")
                .param("tenant", tenant.value())
                .query(String.class)
                .single();
    }

    /** Sessions and refusals are known by the version. */
    void renew(TenantId tenant, long version) {
        jdbc.sql("UPDATE connection SET version = :version WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .param("version", version)
                .update();
    }

    /** Works also when the secrets cannot be opened any more. */
    Optional<ConnectionSummary> summary(TenantId tenant) {
        return jdbc.sql("""
                SELECT tenant, company_id, entity_id, user_id, sender_id, permits, changed_at
                  FROM connection
                 WHERE tenant = :tenant
                """)
                .param("tenant", tenant.value())
                .query((row, number) -> new ConnectionSummary(
                        row.getString("tenant"),
                        row.getString("company_id"),
                        row.getString("entity_id"),
                        row.getString("user_id"),
                        row.getString("sender_id"),
                        row.getInt("permits"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        null,
                        null))
                .optional();
    }

    /** Of all connections, also of those whose secrets cannot be opened any more. */
    List<Saved> all() {
        return jdbc.sql("SELECT tenant, company_id, entity_id, version FROM connection ORDER BY tenant")
                .query((row, number) -> new Saved(
                        new TenantId(row.getString("tenant")),
                        row.getString("company_id"),
                        row.getString("entity_id"),
                        row.getLong("version")))
                .list();
    }

    /** What is announced of a connection. */
    record Saved(
            TenantId tenant, String companyId, @Nullable String entityId, long version) {}

    /** After a restore: versions count on above those of the forgotten time. */
    void countFrom(long version) {
        jdbc.sql("SELECT setval('connection_version', greatest(nextval('connection_version'), :version))")
                .param("version", version)
                .query(Long.class)
                .single();
    }

    long nextVersion() {
        return jdbc.sql("SELECT nextval('connection_version')")
                .query(Long.class)
                .single();
    }

    void save(Connection connection) {
        TenantId tenant = connection.tenant();
        Credentials credentials = connection.credentials();
        jdbc.sql("""
                INSERT INTO connection (tenant, company_id, company, entity_id, user_id, user_password, sender_id, sender_password,
                                        key_id, permits, version, changed_at)
                VALUES (:tenant, :written, :company, :entity, :user, :userPassword, :sender, :senderPassword,
                        :key, :permits, :version, :at)
                ON CONFLICT (tenant) DO UPDATE SET
                    company_id = excluded.company_id, company = excluded.company, entity_id = excluded.entity_id, user_id = excluded.user_id,
                    user_password = excluded.user_password, sender_id = excluded.sender_id,
                    sender_password = excluded.sender_password, key_id = excluded.key_id, permits = excluded.permits,
                    version = excluded.version, changed_at = excluded.changed_at
                """)
                .param("tenant", tenant.value())
                .param("written", connection.companyId())
                .param("company", connection.company().key())
                .param("entity", connection.entityId())
                .param("user", credentials.userId())
                .param("userPassword", seal.close(tenant, USER_PASSWORD, credentials.userPassword()))
                .param("sender", credentials.senderId())
                .param("senderPassword", seal.close(tenant, SENDER_PASSWORD, credentials.senderPassword()))
                .param("key", seal.keyId())
                .param("permits", connection.permits())
                .param("version", connection.version())
                .param("at", OffsetDateTime.ofInstant(connection.changedAt(), ZoneOffset.UTC))
                .update();
    }

    void delete(TenantId tenant) {
        jdbc.sql("DELETE FROM connection WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    private Connection read(TenantId tenant, ResultSet row) throws SQLException {
        String key = row.getString("key_id");
        return new Connection(
                tenant,
                row.getString("company_id"),
                row.getString("entity_id"),
                new Credentials(
                        row.getString("user_id"),
                        seal.open(tenant, USER_PASSWORD, key, row.getBytes("user_password")),
                        row.getString("sender_id"),
                        seal.open(tenant, SENDER_PASSWORD, key, row.getBytes("sender_password"))),
                row.getInt("permits"),
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
