package io.tieout.connector.readiness;

import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose last, a row for each tenant. */
@Repository
class ChosenAccounts {

    private final JdbcClient jdbc;

    ChosenAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountsChosen> of(TenantId tenant) {
        return jdbc.sql("SELECT chosen FROM chosen_accounts WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> Json.mapper().readValue(row.getString("chosen"), AccountsChosen.class))
                .optional();
    }

    /**
     * What was told last counts, whatever its date: after a restore older choices are told again, and hold.
     *
     * @return whether it is another choice than the one before
     */
    boolean keep(TenantId tenant, AccountsChosen chosen) {
        return jdbc.sql("""
                INSERT INTO chosen_accounts AS known (tenant, chosen) VALUES (:tenant, :chosen::jsonb)
                ON CONFLICT (tenant) DO UPDATE SET chosen = excluded.chosen WHERE known.chosen <> excluded.chosen
                """)
                        .param("tenant", tenant.value())
                        .param("chosen", Json.mapper().writeValueAsString(chosen))
                        .update()
                > 0;
    }
}
