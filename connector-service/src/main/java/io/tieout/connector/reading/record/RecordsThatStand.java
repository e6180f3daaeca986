package io.tieout.connector.reading.record;

import io.tieout.connector.connection.StandingDocuments;
import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether anything was read for a tenant in a company. */
@Repository
class RecordsThatStand implements StandingDocuments {

    private final JdbcClient jdbc;

    RecordsThatStand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(TenantId tenant, CompanyId company) {
        boolean stand = jdbc.sql("""
                SELECT EXISTS (SELECT FROM read_record
                                WHERE tenant = :tenant AND starts_with(book, :book) AND NOT deleted)
                """)
                .param("tenant", tenant.value())
                .param("book", company.key() + "|")
                .query(Boolean.class)
                .single();
        return stand ? Optional.of("records were read for it") : Optional.empty();
    }
}
