package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.CreatedRecord;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.starter.web.Retried;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PostingStoreIT extends StoreFixture {

    @Test
    void aCommandThatIsDeliveredTwiceIsPostedOnce() {
        accept(ACME, PostingFixtures.aPayment("1"));
        accept(ACME, PostingFixtures.aPayment("1"));
        drain();
        accept(ACME, PostingFixtures.aPayment("1"));
        drain();

        assertThat(ledger.records).hasSize(1);
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.state()).isEqualTo(OutcomeState.POSTED);
            assertThat(outcome.recordNo()).isEqualTo("R-TO-1");
        });
    }

    @Test
    void manyDispatchersOfTwoReplicasPostEachCommandOnceWithinThePermits() throws Exception {
        for (int number = 0; number < 300; number++) {
            accept(number % 3 == 0 ? BETA : ACME, PostingFixtures.aPayment("n" + number));
        }
        var failures = new AtomicInteger();
        ledger.answer = batch -> {
            Answer recorded = ledger.record(batch);
            return failures.incrementAndGet() % 5 == 0 ? new Answer.Unknown("the answer was lost") : recorded;
        };

        try (var other = new Replica(database, ledger, clock);
                var threads = Executors.newFixedThreadPool(8)) {
            while (live() > 0) {
                List<Callable<Boolean>> turns = new ArrayList<>();
                for (int dispatcher = 0; dispatcher < 8; dispatcher++) {
                    turns.add((dispatcher % 2 == 0 ? replica : other).machine()::runOnce);
                }
                for (Future<Boolean> turn : threads.invokeAll(turns)) {
                    turn.get();
                }
                clock.pass(Duration.ofSeconds(1));
            }
        }

        Map<String, Long> perKey =
                ledger.records.stream().collect(Collectors.groupingBy(CreatePayment::docNumber, Collectors.counting()));
        assertThat(perKey)
                .hasSize(300)
                .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
        assertThat(ledger.mostUnderWay.values())
                .allSatisfy(most -> assertThat(most).hasValueLessThanOrEqualTo(2));
        assertThat(outcomes()).hasSize(300).allMatch(outcome -> outcome.state() == OutcomeState.POSTED);
    }

    @Test
    void whatWasPostedIsToldWithTheRecordThatCameIntoBeingAndItsEntity() {
        replica.jdbc().sql("""
                        INSERT INTO connection (tenant, company_id, company, entity_id, user_id, user_password, sender_id,
                                                sender_password, key_id, permits, version, changed_at)
                        VALUES (:tenant, 'acme-inc', 'ACME-INC', 'E100', 'u', '', 's', '', 'k', 2, 1, now())
                        """).param("tenant", ACME.value()).update();
        accept(ACME, PostingFixtures.aPayment("1"));
        accept(BETA, PostingFixtures.aPayment("2"));

        drain();

        CreatePayment payment = PostingFixtures.aPayment("1");
        assertThat(outcomes())
                .extracting(IntacctOutcome::created)
                .containsExactlyInAnyOrder(
                        new CreatedRecord(payment.docNumber(), "E100", payment.receiptDate()),
                        new CreatedRecord("TO-2", null, payment.receiptDate()));
    }

    @Test
    void aReplicaThatDiesAfterTheLedgerAcceptedIsAskedAboutAndNotSentAgain() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> {
            ledger.record(batch);
            throw new IllegalStateException("killed before the answer was stored");
        };
        try {
            replica.machine().runOnce();
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessageContaining("killed");
        }
        ledger.answer = ledger::record;

        drain();
        assertThat(state("1")).isEqualTo(PostingState.IN_FLIGHT); // its lease has not run out
        clock.pass(Duration.ofSeconds(31));
        assertThat(replica.postings().doubtAbandoned()).isEqualTo(1);
        assertThat(state("1")).isEqualTo(PostingState.UNCERTAIN);
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void aTurnThatFailedInALivingReplicaIsNotHeldForEver() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> {
            throw new IllegalStateException("the database was away when the answer was to be stored");
        };
        assertThatThrownBy(() -> replica.machine().runOnce()).hasMessageContaining("database was away");
        clock.pass(Duration.ofSeconds(10));
        replica.renewLeases();
        clock.pass(Duration.ofSeconds(21));

        assertThat(replica.postings().doubtAbandoned()).isEqualTo(1);
    }

    @Test
    void aTurnThatBeganTooLateIsNotHeldForEver() {
        accept(ACME, PostingFixtures.aPayment("1"));
        Turn turn = replica.machine().takeTurn().orElseThrow();
        clock.pass(Duration.ofSeconds(31));
        replica.machine().carryOut(turn, () -> {});
        replica.renewLeases();

        assertThat(replica.postings().doubtAbandoned()).isEqualTo(1);
        assertThat(ledger.records).isEmpty();
    }

    @Test
    void aTurnThatWasTakenAndNeverSentIsSentAfterTheWindowOnly() {
        accept(ACME, PostingFixtures.aPayment("1"));
        assertThat(replica.machine().takeTurn()).isPresent();
        clock.pass(Duration.ofSeconds(31));
        replica.postings().doubtAbandoned();

        while (clock.instant().isBefore(SettableClock.START.plus(Duration.ofMinutes(15)))) {
            drain();
            assertThat(ledger.records).isEmpty();
            clock.pass(Duration.ofSeconds(30));
        }
        clock.pass(Duration.ofMinutes(2));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void theWindowForALateCommitBeginsWhenTheAnswerIsGivenUp() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> {
            clock.pass(Duration.ofMinutes(4)); // refused, and sent once more in the same turn
            return new Answer.Unknown("the answer was lost");
        };
        replica.machine().runOnce();
        ledger.answer = ledger::record;

        while (clock.instant().isBefore(SettableClock.START.plus(Duration.ofMinutes(19)))) {
            drain();
            assertThat(ledger.records).isEmpty();
            clock.pass(Duration.ofSeconds(30));
        }
        clock.pass(Duration.ofMinutes(2));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void aLateSuccessIsStoredAlthoughTheTurnIsOver() {
        accept(ACME, PostingFixtures.aPayment("1"));
        Turn turn = replica.machine().takeTurn().orElseThrow();
        ledger.answer = batch -> {
            clock.pass(Duration.ofMinutes(20));
            replica.postings().doubtAbandoned();
            drain(); // asks, finds nothing, and makes it ready again
            return ledger.record(batch);
        };
        Replica first = replica;
        ledger.answer = new Once(ledger.answer, ledger::record);

        first.machine().carryOut(turn, () -> {});
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
    }

    @Test
    void commandsOfOneDocumentAreSentOneAfterTheOther() {
        accept(ACME, ofDocument("first", "T-1"));
        accept(ACME, ofDocument("second", "T-1"));
        accept(ACME, ofDocument("other", "T-2"));

        drain();

        assertThat(ledger.batches.getFirst().commands())
                .extracting(command -> ((CreatePayment) command).docNumber())
                .containsExactly("TO-first", "TO-other");
        assertThat(ledger.records).extracting(CreatePayment::docNumber).last().isEqualTo("TO-second");
    }

    @Test
    void theLastThatWaitAreSharedAmongTheRequestsThatACompanyAllowsAtOnce() {
        replica.jdbc()
                .sql("UPDATE lane SET batch_size = 100 WHERE company = 'ACME-INC'")
                .update();
        for (int number = 0; number < 180; number++) {
            accept(ACME, PostingFixtures.aPayment("s" + number));
        }

        drain();

        assertThat(ledger.batches).extracting(batch -> batch.commands().size()).containsExactly(90, 45, 25, 20);
        assertThat(ledger.records).hasSize(180);
    }

    @Test
    void ofALaneWithoutAPaceWhatIsUnderWayCountsWhole() {
        replica.jdbc()
                .sql("UPDATE lane SET batch_size = 100 WHERE company = 'ACME-INC'")
                .update();
        for (int number = 0; number < 180; number++) {
            accept(ACME, PostingFixtures.aPayment("s" + number));
        }

        Turn first = replica.machine().takeTurn().orElseThrow();
        Turn second = replica.machine().takeTurn().orElseThrow();

        assertThat(first.postings()).hasSize(90);
        assertThat(second.postings()).hasSize(90);
        assertThat(replica.machine().takeTurn()).isEmpty();
    }

    @Test
    void aSmallRestGoesAlong() {
        replica.jdbc()
                .sql("UPDATE lane SET batch_size = 100, seconds_each = 0.02 WHERE company = 'ACME-INC'")
                .update();
        for (int number = 0; number < 128; number++) {
            accept(ACME, PostingFixtures.aPayment("s" + number));
        }

        Turn first = replica.machine().takeTurn().orElseThrow();
        clock.pass(Duration.ofMillis(80)); // 4 of 64 are done, so that half of the rest is 62
        Turn second = replica.machine().takeTurn().orElseThrow();

        assertThat(first.postings()).hasSize(64);
        assertThat(second.postings()).hasSize(64);
    }

    @Test
    void whatIsUnderWayCountsAsFarAsItIsNotDoneByTheLanesPace() {
        replica.jdbc()
                .sql("UPDATE lane SET batch_size = 100, seconds_each = 0.02 WHERE company = 'ACME-INC'")
                .update();
        for (int number = 0; number < 264; number++) {
            accept(ACME, PostingFixtures.aPayment("s" + number));
        }

        Turn first = replica.machine().takeTurn().orElseThrow();
        clock.pass(Duration.ofMillis(1720)); // 86 of 100 are done
        Turn second = replica.machine().takeTurn().orElseThrow();

        assertThat(first.postings()).hasSize(100);
        assertThat(second.postings()).hasSize(89); // 164 wait, 14 are to be done
    }

    @Test
    void whileTheAnswersOfAFullBatchAreStoredTheNextTurnHasThePermit() {
        replica.connect(BETA, "beta-ltd", 1);
        for (int number = 0; number < 40; number++) {
            accept(BETA, PostingFixtures.aPayment("b" + number));
        }
        List<Turn> next = new ArrayList<>();

        replica.machine().carryOut(replica.machine().takeTurn().orElseThrow(), () -> {
            assertThat(replica.postings().doubtAbandoned()).isZero();
            replica.machine().takeTurn().ifPresent(next::add);
        });

        assertThat(ledger.records).hasSize(25);
        assertThat(next)
                .singleElement()
                .satisfies(turn -> assertThat(turn.postings()).hasSize(15));
        assertThat(state("b0")).isEqualTo(PostingState.POSTED);
        replica.machine().carryOut(next.getFirst(), () -> {});
        assertThat(ledger.records).hasSize(40);
        assertThat(live()).isZero();
        assertThat(turns()).isZero();
    }

    @Test
    void aReplicaThatDiesWhileItStoresGoodAnswersIsAskedAboutWhenItsTimeIsOver() {
        for (int number = 0; number < 25; number++) {
            accept(ACME, PostingFixtures.aPayment("a" + number));
        }
        assertThatThrownBy(() -> replica.machine()
                        .carryOut(replica.machine().takeTurn().orElseThrow(), () -> {
                            throw new IllegalStateException("killed before the answers were stored");
                        }))
                .hasMessageContaining("killed");

        clock.pass(Duration.ofSeconds(29));
        assertThat(replica.postings().doubtAbandoned()).isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(replica.postings().doubtAbandoned()).isEqualTo(25);
        drain();

        assertThat(live()).isZero();
        assertThat(ledger.records).hasSize(25);
        assertThat(turns()).isZero();
    }

    private long turns() {
        return replica.jdbc().sql("SELECT count(*) FROM turn").query(Long.class).single();
    }

    @Test
    void aCommandThatIsAcceptedWhileATurnOfItsLaneIsBeingSettledIsSent() throws Exception {
        accept(ACME, PostingFixtures.aPayment("before"));
        Turn turn = replica.machine().takeTurn().orElseThrow();
        var accepted = new CountDownLatch(1);
        var settling = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> listener = threads.submit(() -> replica.transactions().executeWithoutResult(open -> {
                accept(ACME, PostingFixtures.aPayment("meanwhile"));
                accepted.countDown();
                awaitQuietly(settling);
            }));
            accepted.await();
            Future<?> settled = threads.submit(() -> replica.machine().carryOut(turn, () -> {}));
            await().until(this::somebodyWaitsForALock);
            settling.countDown();
            listener.get();
            settled.get();
        }
        drain();

        assertThat(state("before")).isEqualTo(PostingState.POSTED);
        assertThat(state("meanwhile")).isEqualTo(PostingState.POSTED);
    }

    private boolean somebodyWaitsForALock() {
        return replica.jdbc()
                .sql(
                        "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void busyHalvesTheRequestsAtOnceAndTheyComeBackSlowly() {
        replica.connect(ACME, "acme-inc", 4);
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> new Answer.NotDone(BookkeepingLedger.fault(FaultClass.BUSY));
        replica.machine().runOnce();
        assertThat(openPermits()).isEqualTo(2);

        ledger.answer = ledger::record;
        clock.pass(Duration.ofSeconds(31));
        drain();

        assertThat(openPermits()).isEqualTo(3);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void aHigherRevisionReplacesWhatWasRefusedAndNeverWhatWasPosted() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.PERMANENT);
        drain();
        assertThat(state("1")).isEqualTo(PostingState.REJECTED);
        ledger.answer = ledger::record;

        accept(ACME, PostingFixtures.aPayment("1", 1));
        drain();
        assertThat(ledger.records).isEmpty();
        accept(ACME, PostingFixtures.aPayment("1", 2));
        drain();
        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        accept(ACME, PostingFixtures.aPayment("1", 3));
        drain();

        assertThat(ledger.records).hasSize(1);
        assertThat(outcomes())
                .extracting(IntacctOutcome::state)
                .containsExactly(OutcomeState.REJECTED, OutcomeState.POSTED);
    }

    @Test
    void aCommandOfATenantThatIsNotConnectedIsParkedAndCanBeRetriedWhenItIs() {
        TenantId late = new TenantId("late");
        accept(late, PostingFixtures.aPayment("1"));
        assertThat(state("1")).isEqualTo(PostingState.PARKED);
        assertThat(outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.problem().code()).isEqualTo("NOT_CONNECTED"));
        assertThat(replica.actions().retry(late, new CommandId("payment-1"), "anna"))
                .isFalse();

        replica.connect(late, "late-inc", 1);
        assertThat(replica.actions().retry(late, new CommandId("payment-1"), "anna"))
                .isTrue();
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(replica.jdbc()
                        .sql("SELECT who || ' ' || action FROM audit_trail WHERE about = 'POSTING'")
                        .query(String.class)
                        .list())
                .containsExactly("anna RETRY");
    }

    @Test
    void allOfOneCauseAreRetriedAheadOfWhatWaits() {
        for (int number = 0; number < 3; number++) {
            accept(ACME, PostingFixtures.aPayment("a" + number));
        }
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        drain();
        ledger.answer = ledger::record;
        for (int number = 0; number < 15; number++) {
            accept(ACME, PostingFixtures.aPayment("later" + number));
        }

        assertThat(replica.actions().retryAll(ACME, "OTHER_CODE", "anna")).isEqualTo(Retried.NOTHING);
        assertThat(replica.actions().retryAll(ACME, "REFUSED", "anna")).isEqualTo(new Retried(3, 0, List.of()));
        drain();

        assertThat(ledger.records.subList(0, 3))
                .extracting(CreatePayment::docNumber)
                .containsExactly("TO-a0", "TO-a1", "TO-a2");
        assertThat(ledger.records).hasSize(18);
    }

    @Test
    void whoRetriesACauseIsToldWhatWasLeftAndWhy() {
        for (int number = 0; number < 12; number++) {
            accept(ACME, PostingFixtures.aPayment("a" + number));
        }
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        drain();
        replica.connect(ACME, "another-inc", 1);

        Retried retried = replica.actions().retryAll(ACME, "REFUSED", "anna");

        assertThat(retried.retried()).isZero();
        assertThat(retried.left()).isEqualTo(12);
        assertThat(retried.reasons())
                .hasSize(10)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("Posting payment-a0 was made for another Intacct company");
    }

    @Test
    void dismissalsAreAuditedAndTold() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        drain();

        assertThat(replica.actions().dismiss(ACME, new CommandId("payment-1"), "anna", "paid in cash"))
                .isTrue();
        assertThat(replica.actions().dismiss(ACME, new CommandId("payment-1"), "anna", "again"))
                .isFalse();

        assertThat(outcomes())
                .extracting(IntacctOutcome::state)
                .containsExactly(OutcomeState.PARKED, OutcomeState.DISMISSED);
        assertThat(replica.jdbc()
                        .sql("SELECT reason FROM audit_trail WHERE about = 'POSTING'")
                        .query(String.class)
                        .list())
                .containsExactly("paid in cash");
    }

    @Test
    void anotherTenantsPostingsAreNeitherSeenNorTouched() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        drain();

        assertThat(replica.queries().find(BETA, new CommandId("payment-1"))).isEmpty();
        assertThat(replica.actions().retry(BETA, new CommandId("payment-1"), "eve"))
                .isFalse();
        assertThat(replica.queries().summary(ACME)).containsEntry(PostingState.PARKED, 1L);
        assertThat(replica.queries().summary(BETA)).containsEntry(PostingState.PARKED, 0L);
    }

    private static CreatePayment ofDocument(String id, String document) {
        CreatePayment like = PostingFixtures.aPayment(id);
        return new CreatePayment(
                like.commandId(),
                1,
                new Origin(DocumentKind.PAYMENT, document, new CustomerId("C-1"), new EventId("evt-" + id)),
                null,
                like.intacctCustomerId(),
                like.docNumber(),
                like.account(),
                like.paymentMethod(),
                like.receiptDate(),
                like.paymentDate(),
                null,
                like.amount(),
                like.details(),
                null,
                null);
    }

    /** Answers the first request one way and all others another. */
    private record Once(
            java.util.function.Function<io.tieout.connector.gateway.ledger.Batch, Answer> first,
            java.util.function.Function<io.tieout.connector.gateway.ledger.Batch, Answer> others,
            AtomicInteger asked)
            implements java.util.function.Function<io.tieout.connector.gateway.ledger.Batch, Answer> {

        Once(
                java.util.function.Function<io.tieout.connector.gateway.ledger.Batch, Answer> first,
                java.util.function.Function<io.tieout.connector.gateway.ledger.Batch, Answer> others) {
            this(first, others, new AtomicInteger());
        }

        @Override
        public Answer apply(io.tieout.connector.gateway.ledger.Batch batch) {
            return (asked.getAndIncrement() == 0 ? first : others).apply(batch);
        }
    }
}
