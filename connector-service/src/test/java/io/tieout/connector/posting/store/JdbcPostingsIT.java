package io.tieout.connector.posting.store;

import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.PostingsContract;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The store in PostgreSQL keeps the contract that the model of the simulated worlds keeps. */
class JdbcPostingsIT extends PostingsContract {

    private final StoreFixture store = new StoreFixture() {};

    @BeforeEach
    void start() {
        store.start();
        store.replica.connect(GAMMA, ACME_INC.key(), PERMITS);
        store.replica.sharing().agree(ACME_INC, GAMMA, "anna");
    }

    @AfterEach
    void stop() {
        store.stop();
    }

    @Override
    protected Postings postings() {
        return store.replica.postings();
    }

    @Override
    protected Clock clock() {
        return store.clock;
    }

    @Override
    protected void pass(Duration time) {
        store.clock.pass(time);
    }

    @Override
    protected void accept(TenantId tenant, IntacctCommand command) {
        store.accept(tenant, command);
    }

    @Override
    protected void pause(TenantId tenant) {
        store.replica
                .memberships()
                .refused(tenant, store.replica.version(tenant), new Problem("REFUSED", "It was refused.", "Mend it."));
    }

    @Override
    protected void mend(TenantId tenant) {
        store.replica.memberships().proven(tenant, store.replica.version(tenant));
    }

    @Override
    protected boolean retry(TenantId tenant, CommandId command) {
        return store.replica.actions().retry(tenant, command, "anna");
    }

    @Override
    protected void tryAgain(TenantId tenant, String code) {
        var cause = new OpenCause(tenant, code, clock().instant(), null, null, 1);
        PostingsTriedAgain again = store.replica.triedAgain();
        List.of("REFUSED", "ANOTHER")
                .forEach(told -> again.forget(new OpenCause(tenant, told, clock().instant(), null, null, 1)));
        again.send(cause, ACME_INC, clock().instant(), 1);
        store.replica.lanes().dueNow(List.of(ACME_INC));
    }

    @Override
    protected PostingState state(CommandId command) {
        return store.state(command.value().replace("payment-", ""));
    }

    @Override
    protected List<PostingState> told(CommandId command) {
        return store.outcomes().stream()
                .filter(outcome -> outcome.commandId().equals(command))
                .map(outcome -> PostingState.valueOf(outcome.state().name()))
                .toList();
    }
}
