package io.tieout.scheduler.notice;

import io.tieout.model.id.TenantId;
import io.tieout.scheduler.mail.MailAddress;
import io.tieout.scheduler.webhook.Endpoint;
import io.tieout.starter.sql.SqlTimes;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of who is told, and of what was told. */
@Repository
class ChosenNotices {

    private final JdbcClient jdbc;

    ChosenNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NoticeSettings> of(TenantId tenant) {
        return jdbc.sql("SELECT * FROM notice_settings WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(ChosenNotices::settings)
                .optional();
    }

    /** The same, locked until the caller's transaction ends; empty also while somebody else holds it, who does the same. */
    Optional<NoticeSettings> lockFree(TenantId tenant) {
        return jdbc.sql("SELECT * FROM notice_settings WHERE tenant = :tenant FOR UPDATE SKIP LOCKED")
                .param("tenant", tenant.value())
                .query(ChosenNotices::settings)
                .optional();
    }

    /** Tenants whose settings are to be looked at: something is open, something was told, or a digest may be due. */
    List<TenantId> tenants() {
        return jdbc.sql("""
                        SELECT tenant FROM notice_settings AS chosen
                         WHERE digest_at IS NOT NULL
                            OR EXISTS (SELECT 1 FROM trouble WHERE trouble.tenant = chosen.tenant)
                            OR EXISTS (SELECT 1 FROM notice_told AS told WHERE told.tenant = chosen.tenant)
                         ORDER BY tenant
                        """)
                .query((row, number) -> new TenantId(row.getString("tenant")))
                .list();
    }

    void save(NoticeSettings settings, String who, Instant now) {
        QuietHours quiet = settings.quiet();
        Endpoint webhook = settings.webhook();
        jdbc.sql("""
                INSERT INTO notice_settings (tenant, addresses, zone, quiet_from, quiet_until, digest_at,
                                             webhook_url, webhook_generation, changed_by, changed_at)
                VALUES (:tenant, :addresses, :zone, :from, :until, :digestAt, :url, :generation, :who, :now)
                ON CONFLICT (tenant) DO UPDATE
                   SET addresses = excluded.addresses, zone = excluded.zone, quiet_from = excluded.quiet_from,
                       quiet_until = excluded.quiet_until, digest_at = excluded.digest_at,
                       webhook_url = excluded.webhook_url, webhook_generation = excluded.webhook_generation,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("tenant", settings.tenant().value())
                .param(
                        "addresses",
                        settings.addresses().stream().map(MailAddress::value).toArray(String[]::new))
                .param("zone", settings.zone().getId())
                .param("from", quiet == null ? null : quiet.from(), java.sql.Types.TIME)
                .param("until", quiet == null ? null : quiet.until(), java.sql.Types.TIME)
                .param("digestAt", settings.digestAt(), java.sql.Types.TIME)
                .param("url", webhook == null ? null : webhook.url().toString())
                .param("generation", webhook == null ? 0 : webhook.generation())
                .param("who", who)
                .param("now", SqlTimes.of(now))
                .update();
    }

    boolean delete(TenantId tenant) {
        return jdbc.sql("DELETE FROM notice_settings WHERE tenant = :tenant")
                        .param("tenant", tenant.value())
                        .update()
                == 1;
    }

    void toldNews(TenantId tenant, Instant now) {
        jdbc.sql("UPDATE notice_settings SET news_at = :now WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .param("now", SqlTimes.of(now))
                .update();
    }

    void digested(TenantId tenant, LocalDate day) {
        jdbc.sql("UPDATE notice_settings SET digested_on = :day WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .param("day", day)
                .update();
    }

    /** How many documents each code had when it was told of last. */
    Map<String, Long> told(TenantId tenant) {
        Map<String, Long> told = new HashMap<>();
        jdbc.sql("SELECT code, documents FROM notice_told WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(row -> {
                    told.put(row.getString("code"), row.getLong("documents"));
                });
        return told;
    }

    void tell(TenantId tenant, Cause cause, Instant now) {
        jdbc.sql("""
                INSERT INTO notice_told (tenant, code, documents, told_at) VALUES (:tenant, :code, :documents, :now)
                ON CONFLICT (tenant, code) DO UPDATE SET documents = excluded.documents, told_at = excluded.told_at
                """)
                .param("tenant", tenant.value())
                .param("code", cause.code())
                .param("documents", cause.documents())
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** Causes that are gone are news when they come again. */
    void forgetAllBut(TenantId tenant, List<Cause> open) {
        jdbc.sql("DELETE FROM notice_told WHERE tenant = :tenant AND NOT (code = ANY(:codes))")
                .param("tenant", tenant.value())
                .param("codes", open.stream().map(Cause::code).toArray(String[]::new))
                .update();
    }

    private static NoticeSettings settings(ResultSet row, int number) throws SQLException {
        var addresses = (String[]) row.getArray("addresses").getArray();
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime until = row.getObject("quiet_until", LocalTime.class);
        return new NoticeSettings(
                new TenantId(row.getString("tenant")),
                Stream.of(addresses).map(MailAddress::new).toList(),
                ZoneId.of(row.getString("zone")),
                quiet(from, until),
                row.getObject("digest_at", LocalTime.class),
                webhook(row.getString("webhook_url"), row.getInt("webhook_generation")),
                row.getObject("digested_on", LocalDate.class),
                SqlTimes.readNullable(row, "news_at"));
    }

    private static @Nullable Endpoint webhook(@Nullable String url, int generation) {
        return url == null ? null : new Endpoint(URI.create(url), generation);
    }

    private static @Nullable QuietHours quiet(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? null : new QuietHours(from, until);
    }
}
