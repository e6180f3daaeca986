package io.tieout.connector.image.source;

import io.tieout.model.event.Event;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.image.InvoiceImageTold;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The table of addresses that billing told: one for each invoice, the one that was told last. */
public class UpstreamAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    UpstreamAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An event that comes again, or late, changes nothing. */
    @Transactional
    public void tell(List<Event<InvoiceImageTold>> events) {
        for (Event<InvoiceImageTold> event : events) {
            jdbc.sql("""
                    INSERT INTO upstream_image (tenant, invoice_id, address, told_at, kept_at)
                    VALUES (:tenant, :invoice, :address, :at, :now)
                    ON CONFLICT (tenant, invoice_id) DO UPDATE
                       SET address = excluded.address, told_at = excluded.told_at, kept_at = excluded.kept_at
                     WHERE upstream_image.told_at <= excluded.told_at
                    """)
                    .param("tenant", event.tenant().value())
                    .param("invoice", event.data().invoiceId().value())
                    .param("address", event.data().imageUrl())
                    .param("at", SqlTimes.of(event.data().toldAt()))
                    .param("now", SqlTimes.of(clock.instant()))
                    .update();
        }
    }

    Optional<String> of(TenantId tenant, InvoiceId invoice) {
        return jdbc.sql("SELECT address FROM upstream_image WHERE tenant = :tenant AND invoice_id = :invoice")
                .param("tenant", tenant.value())
                .param("invoice", invoice.value())
                .query(String.class)
                .optional();
    }
}
