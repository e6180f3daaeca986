package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.OutcomeState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What is deleted of postings, and that their commands are known for ever. */
class SettledCommandsIT extends StoreFixture {

    private static final Duration KEPT = Duration.ofDays(400);

    @Test
    void whatCameToItsEndLongAgoIsDeletedAndNothingElse() {
        post("posted");
        refuse("rejected");
        refuse("dismissed");
        replica.actions().dismiss(ACME, new CommandId("payment-dismissed"), "ann", "entered by hand");
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        accept(ACME, PostingFixtures.aPayment("parked"));
        drain();
        ledger.answer = ledger::record;
        clock.pass(KEPT);
        post("young");
        accept(ACME, PostingFixtures.aPayment("ready"));
        clock.pass(Duration.ofSeconds(1));
        replica.jdbc().sql("""
                INSERT INTO posting_answer (command_id, fingerprint, tenant, purpose, request_id, level, http_status, rows, note,
                                            first_at, last_at)
                SELECT command_id, 'said', tenant, 'SEND', 'request', 'FUNCTION', 200, '[]', '', now(), now() FROM posting
                 WHERE state <> 'READY' AND command_id <> 'payment-young'
                ON CONFLICT DO NOTHING
                """).update();

        sweep();

        assertThat(kept()).containsExactlyInAnyOrder("payment-parked", "payment-ready", "payment-young");
        assertThat(replica.jdbc()
                        .sql("SELECT DISTINCT command_id FROM posting_answer")
                        .query(String.class)
                        .list())
                .containsExactly("payment-parked");
    }

    @Test
    void aCommandWhosePostingWasDeletedIsNeverSentAgainWhateverItSays() {
        post("1");
        forgetAll();
        int told = outcomes().size();

        accept(ACME, PostingFixtures.aPayment("1"));
        accept(ACME, PostingFixtures.aPayment("1", 2));
        accept(ACME, PostingFixtures.aPayment("1", 3, "another document", null, "TO-OTHER"));
        drain();

        assertThat(kept()).isEmpty();
        assertThat(ledger.records).hasSize(1);
        assertThat(ledger.batches).hasSize(1);
        assertThat(outcomes()).hasSize(told);
    }

    @Test
    void norAfterARestore() {
        post("1");
        forgetAll();

        replica.mark().set(100, "ann", "restored from last night");
        accept(ACME, PostingFixtures.aPayment("1"));
        drain();
        replica.mark().lift("ann");
        accept(ACME, PostingFixtures.aPayment("1"));
        drain();

        assertThat(kept()).isEmpty();
        assertThat(ledger.records).hasSize(1);
        assertThat(ledger.questions).hasValue(0);
    }

    @Test
    void theRestOfABatchIsAcceptedInItsOrder() {
        post("1");
        forgetAll();

        accept(ACME, List.of("2", "1", "3"));
        drain();

        assertThat(kept()).containsExactly("payment-2", "payment-3");
    }

    @Test
    void whatWasDismissedIsNotSentWithAHigherRevisionEither() {
        refuse("1");
        replica.actions().dismiss(ACME, new CommandId("payment-1"), "ann", "entered by hand");
        forgetAll();

        accept(ACME, PostingFixtures.aPayment("1", 2));
        drain();

        assertThat(kept()).isEmpty();
        assertThat(ledger.records).isEmpty();
    }

    @Test
    void whatWasRefusedIsSentWithAHigherRevisionAfterItWasAskedFor() {
        refuse("1");
        forgetAll();

        accept(ACME, PostingFixtures.aPayment("1"));
        assertThat(kept()).isEmpty();
        accept(ACME, PostingFixtures.aPayment("1", 2));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.questions).hasValue(1);
        assertThat(ledger.records).extracting(CreatePayment::revision).containsExactly(2);
        assertThat(outcomes())
                .extracting(IntacctOutcome::state)
                .containsExactly(OutcomeState.REJECTED, OutcomeState.POSTED);
        assertThat(replica.jdbc()
                        .sql("SELECT count(DISTINCT headers ->> 'ce_id') FROM outbox")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWasRefusedAndStandsInIntacctAllTheSameIsNotSent() {
        refuse("1");
        forgetAll();
        ledger.records.add(PostingFixtures.aPayment("1", 2));

        accept(ACME, PostingFixtures.aPayment("1", 2));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void whatBecameOfAHigherRevisionIsWhatIsKnownInTheEnd() {
        refuse("1");
        forgetAll();
        accept(ACME, PostingFixtures.aPayment("1", 2));
        accept(ACME, PostingFixtures.aPayment("1", 2)); // delivered again while it is there
        drain();
        forgetAll();

        accept(ACME, PostingFixtures.aPayment("1", 3));
        drain();

        assertThat(kept()).isEmpty();
        assertThat(ledger.records).hasSize(1);
        assertThat(replica.settled()
                        .find(ACME, new CommandId("payment-1"))
                        .orElseThrow()
                        .sentence())
                .isEqualTo(
                        "Posting payment-1 was posted as record R-TO-1 on 2027-04-05 and is not kept any more. It is never sent again.");
        assertThat(replica.settled().find(BETA, new CommandId("payment-1"))).isEmpty();
    }

    @Test
    void aBatchIsBoundedAndTheOldestGoFirst() {
        IntStream.range(0, 5).forEach(number -> post("n" + number));
        clock.pass(KEPT);

        assertThat(sweep(2)).isEqualTo(2);

        assertThat(kept()).containsExactly("payment-n2", "payment-n3", "payment-n4");
    }

    @Test
    void aPostingThatSomebodyHoldsIsLeft() {
        post("held");
        post("free");
        clock.pass(KEPT);

        replica.transactions().executeWithoutResult(transaction -> {
            replica.jdbc()
                    .sql("SELECT 1 FROM posting WHERE command_id = 'payment-held' FOR UPDATE")
                    .query(Integer.class)
                    .single();
            inAnotherThread(this::sweep);
        });

        assertThat(kept()).containsExactly("payment-held");
    }

    @Test
    void nothingIsDeletedWhileACommandIsBeingAccepted() {
        post("1");
        clock.pass(KEPT);

        replica.transactions().executeWithoutResult(transaction -> {
            accept(ACME, PostingFixtures.aPayment("2"));
            inAnotherThread(() -> assertThatThrownBy(this::sweep).isInstanceOf(DataAccessException.class));
        });

        assertThat(kept()).containsExactly("payment-1", "payment-2");
    }

    @Test
    void aCommandThatComesWhileItsPostingIsBeingDeletedIsKnown() {
        post("1");
        clock.pass(KEPT);
        var accepting = new AtomicReference<Thread>();

        replica.transactions().executeWithoutResult(transaction -> {
            sweep();
            accepting.set(Thread.ofPlatform().start(() -> accept(ACME, PostingFixtures.aPayment("1"))));
            await().until(() -> replica.jdbc()
                            .sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                            .query(Long.class)
                            .single()
                    == 1);
        });
        await().until(() -> !accepting.get().isAlive());
        drain();

        assertThat(kept()).isEmpty();
        assertThat(ledger.records).hasSize(1);
    }

    private void post(String id) {
        accept(ACME, PostingFixtures.aPayment(id));
        drain();
        clock.pass(Duration.ofSeconds(1));
    }

    private void refuse(String id) {
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.PERMANENT);
        post(id);
        ledger.answer = ledger::record;
    }

    private void forgetAll() {
        clock.pass(KEPT.plusSeconds(1));
        sweep();
        assertThat(kept()).isEmpty();
    }

    private int sweep() {
        return sweep(500);
    }

    private int sweep(int limit) {
        return replica.settled().deletePostingsBefore(clock.instant().minus(KEPT), limit);
    }

    private List<String> kept() {
        return replica.jdbc()
                .sql("SELECT command_id FROM posting ORDER BY position")
                .query(String.class)
                .list();
    }

    private static void inAnotherThread(Runnable task) {
        var failed = new AtomicReference<Throwable>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error thrown) {
                failed.set(thrown);
            }
        });
        await().until(() -> !thread.isAlive());
        assertThat(failed.get()).isNull();
    }
}
