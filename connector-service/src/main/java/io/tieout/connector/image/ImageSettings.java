package io.tieout.connector.image;

import io.tieout.connector.image.store.ImageSource;
import io.tieout.model.id.TenantId;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditEntry.About;
import io.tieout.starter.audit.AuditEntry.Action;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.sql.SqlTimes;
import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which order each tenant's sources are asked. */
@Repository
public class ImageSettings {

    /** The original or nothing, unless somebody chooses otherwise: a copy must not be taken for it. */
    static final List<ImageSource> DEFAULT = List.of(ImageSource.INTACCT);

    private static final String ID = "image";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    ImageSettings(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Empty where the tenant wants no images. */
    List<ImageSource> sources(TenantId tenant) {
        return jdbc.sql("SELECT sources FROM image_settings WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> {
                    Array sources = row.getArray("sources");
                    return Arrays.stream((String[]) sources.getArray())
                            .map(ImageSource::valueOf)
                            .toList();
                })
                .optional()
                .orElse(DEFAULT);
    }

    @Transactional
    public void change(TenantId tenant, List<ImageSource> sources, String who) {
        Instant now = clock.instant();
        jdbc.sql("""
                INSERT INTO image_settings (tenant, sources, changed_at) VALUES (:tenant, :sources, :now)
                ON CONFLICT (tenant) DO UPDATE SET sources = excluded.sources, changed_at = excluded.changed_at
                """)
                .param("tenant", tenant.value())
                .param("sources", sources.stream().map(Enum::name).toArray(String[]::new))
                .param("now", SqlTimes.of(now))
                .update();
        String chosen = sources.isEmpty()
                ? "no image source"
                : sources.stream().map(Enum::name).collect(Collectors.joining(", "));
        trail.add(tenant, new AuditEntry(About.SETTINGS, ID, Action.CHANGE, who, chosen, null, now));
    }
}
