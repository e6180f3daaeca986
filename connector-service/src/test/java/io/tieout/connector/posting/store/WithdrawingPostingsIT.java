package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.WithdrawPosting;
import io.tieout.model.outcome.OutcomeState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person dismissed elsewhere is not sent from here, whoever wants it. */
class WithdrawingPostingsIT extends StoreFixture {

    private static final String WHY = "Dismissed by ann: entered by hand";

    @Test
    void whatIsParkedIsDismissedAndNotSentWhenItsCauseIsRetried() {
        refuse("1", "2");

        withdraw(ACME, "1");
        withdraw(ACME, "1");

        assertThat(state("1")).isEqualTo(PostingState.DISMISSED);
        assertThat(outcomes()).as("nothing is told").hasSize(2);
        ledger.answer = ledger::record;
        assertThat(replica.actions().retry(ACME, new CommandId("payment-1"), "bob"))
                .isFalse();
        replica.actions().retryAll(ACME, code("2"), "bob");
        drain();
        assertThat(ledger.records)
                .extracting(payment -> payment.commandId().value())
                .containsExactly("payment-2");
        assertThat(audit("payment-1"))
                .containsExactly(Map.of("who", "payment-service", "action", "DISMISS", "reason", WHY));
    }

    @Test
    void whatIsUnderWayComesToItsEndAndIsDismissedIfItWouldBeParked() {
        accept(ACME, PostingFixtures.aPayment("posted"));
        ledger.answer = batch -> {
            withdraw(ACME, "posted");
            return ledger.record(batch);
        };
        drain();
        accept(ACME, PostingFixtures.aPayment("parked"));
        ledger.answer = batch -> {
            withdraw(ACME, "parked");
            return BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        };
        drain();

        assertThat(state("posted")).isEqualTo(PostingState.POSTED);
        assertThat(state("parked")).isEqualTo(PostingState.DISMISSED);
        assertThat(outcomes())
                .extracting(IntacctOutcome::state)
                .containsExactly(OutcomeState.POSTED, OutcomeState.DISMISSED);
    }

    @Test
    void whatIsInDoubtIsAskedForAllTheSame() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> {
            ledger.record(batch);
            return new Answer.Unknown("the answer was lost");
        };
        drain();
        assertThat(state("1")).isEqualTo(PostingState.UNCERTAIN);

        withdraw(ACME, "1");
        clock.pass(Duration.ofHours(1));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void whatWaitsToBeSentIsNot() {
        accept(ACME, PostingFixtures.aPayment("1"));

        withdraw(ACME, "1");
        drain();

        assertThat(state("1")).isEqualTo(PostingState.DISMISSED);
        assertThat(ledger.records).isEmpty();
    }

    @Test
    void whatNobodyHasOrIsAnotherTenantsIsWithdrawnInVain() {
        refuse("1");

        withdraw(BETA, "1");
        withdraw(ACME, "unknown");

        assertThat(state("1")).isEqualTo(PostingState.PARKED);
    }

    private void refuse(String... ids) {
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        accept(ACME, List.of(ids));
        drain();
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(PostingState.PARKED));
    }

    private void withdraw(TenantId tenant, String id) {
        var event = new EventId("withdrawn-" + id);
        replica.withdrawing()
                .withdraw(List.of(new Event<>(
                        event,
                        URI.create("/test"),
                        EventTypes.WITHDRAW_POSTING,
                        id,
                        clock.instant(),
                        tenant,
                        Trace.of(null, event),
                        new WithdrawPosting(new CommandId("payment-" + id), "C-1", WHY))));
    }

    private String code(String id) {
        return replica.jdbc()
                .sql("SELECT code FROM posting WHERE command_id = ?")
                .param("payment-" + id)
                .query(String.class)
                .single();
    }

    private List<Map<String, Object>> audit(String command) {
        return replica.jdbc()
                .sql("SELECT who, action, reason FROM audit_trail WHERE id = ? ORDER BY position")
                .param(command)
                .query()
                .listOfRows();
    }
}
