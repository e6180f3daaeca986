package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.testsupport.TestDatabase;
import io.tieout.testsupport.TestInfrastructure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The store on a real database, with two tenants in companies of their own. */
abstract class StoreFixture {

    static final TenantId ACME = new TenantId("acme");
    static final TenantId BETA = new TenantId("beta");

    final SettableClock clock = new SettableClock();
    final BookkeepingLedger ledger = new BookkeepingLedger();
    TestDatabase database;
    Replica replica;

    @BeforeEach
    void start() {
        database = Replica.migrated(TestInfrastructure.postgres().freshDatabase());
        replica = new Replica(database, ledger, clock);
        replica.connect(ACME, "acme-inc", 2);
        replica.connect(BETA, "beta-ltd", 2);
    }

    @AfterEach
    void stop() {
        replica.close();
    }

    void accept(TenantId tenant, IntacctCommand command) {
        replica.accepting().accept(List.of(event(tenant, command)));
    }

    /** In one batch. */
    void accept(TenantId tenant, List<String> ids) {
        replica.accepting()
                .accept(ids.stream()
                        .<Event<? extends IntacctCommand>>map(id -> event(tenant, PostingFixtures.aPayment(id)))
                        .toList());
    }

    private <C extends IntacctCommand> Event<C> event(TenantId tenant, C command) {
        String subject = command.commandId().value();
        var id = new EventId("evt-" + subject + command.revision());
        return new Event<>(
                id,
                URI.create("/test"),
                EventTypes.command(command),
                subject,
                clock.instant(),
                tenant,
                Trace.of(null, id),
                command);
    }

    /** Takes turns until nothing is due at this time. */
    void drain() {
        while (replica.machine().runOnce()) {
            clock.pass(Duration.ofMillis(1));
        }
    }

    long live() {
        return replica.jdbc()
                .sql("SELECT count(*) FROM posting WHERE state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN')")
                .query(Long.class)
                .single();
    }

    int openPermits() {
        return replica.jdbc()
                .sql("SELECT open_permits FROM lane WHERE company = 'ACME-INC'")
                .query(Integer.class)
                .single();
    }

    PostingState state(String id) {
        return replica.jdbc()
                .sql("SELECT state FROM posting WHERE command_id = ?")
                .param("payment-" + id)
                .query((row, number) -> PostingState.valueOf(row.getString(1)))
                .single();
    }

    List<IntacctOutcome> outcomes() {
        return replica.jdbc()
                .sql("SELECT body FROM outbox ORDER BY position")
                .query((row, number) -> Json.mapper().readValue(row.getBytes(1), IntacctOutcome.class))
                .list();
    }
}
