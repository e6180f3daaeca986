package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.PostingsContract;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The model that the worlds run on keeps the contract of the store that runs in production. */
class MemoryPostingsTests extends PostingsContract {

    private static final Map<TenantId, CompanyId> COMPANIES = Map.of(ACME, ACME_INC, GAMMA, ACME_INC, BETA, BETA_LTD);

    private final WorldClock clock = new WorldClock();
    private final Map<CommandId, List<PostingState>> told = new HashMap<>();
    private final MemoryPostings store = new MemoryPostings(clock, BATCH, new Clauses(), this::tell);

    MemoryPostingsTests() {
        store.open(ACME_INC, PERMITS);
        store.open(BETA_LTD, PERMITS);
    }

    private void tell(Row row) {
        told.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row.state);
    }

    @Override
    protected Postings postings() {
        return store;
    }

    @Override
    protected Clock clock() {
        return clock;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    protected void accept(TenantId tenant, IntacctCommand command) {
        store.accept(command, tenant, COMPANIES.get(tenant));
    }

    @Override
    protected void pause(TenantId tenant) {
        store.pause(tenant);
    }

    @Override
    protected void mend(TenantId tenant) {
        store.mend(tenant);
    }

    @Override
    protected boolean retry(TenantId tenant, CommandId command) {
        return store.retry(command);
    }

    @Override
    protected void tryAgain(TenantId tenant, String code) {
        store.tryAgain(tenant, code);
    }

    @Override
    protected PostingState state(CommandId command) {
        return store.rows().stream()
                .filter(row -> row.id().equals(command))
                .findFirst()
                .orElseThrow()
                .state;
    }

    @Override
    protected List<PostingState> told(CommandId command) {
        return told.getOrDefault(command, List.of());
    }
}
