package io.tieout.connector.posting.store;

import io.tieout.connector.connection.StandingDocuments;
import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether anything of a tenant was posted in a company, or waits to be. */
@Repository
class PostingsThatStand implements StandingDocuments {

    private final JdbcClient jdbc;

    PostingsThatStand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(TenantId tenant, CompanyId company) {
        boolean stand = jdbc.sql("""
                SELECT EXISTS (SELECT FROM posting
                                WHERE tenant = :tenant AND state NOT IN ('REJECTED', 'DISMISSED')
                                  AND (company = :company OR company IS NULL AND state <> 'POSTED'))
                """)
                .param("tenant", tenant.value())
                .param("company", company.key())
                .query(Boolean.class)
                .single();
        return stand ? Optional.of("documents of it were posted or wait to be") : Optional.empty();
    }
}
