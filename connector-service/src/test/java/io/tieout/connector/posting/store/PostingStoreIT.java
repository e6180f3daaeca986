package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Standing;
import io.tieout.connector.posting.Answer;
import io.tieout.connector.posting.FaultClass;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.testsupport.TestDatabase;
import io.tieout.testsupport.TestInfrastructure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingStoreIT {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId BETA = new TenantId("beta");
    private static final TenantId GAMMA = new TenantId("gamma");
    private static final Problem REFUSED = new Problem("REFUSED", "It was refused.", "Mend it.");

    private final SettableClock clock = new SettableClock();
    private final BookkeepingLedger ledger = new BookkeepingLedger();
    private TestDatabase database;
    private Replica replica;

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
                .extracting(IntacctCommand::naturalKey)
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
    void refusedCredentialsStopTheTenantAfterOneRequestAndNotTheOthersOfItsLane() {
        replica.sharing().agree(CompanyId.of("acme-inc"), GAMMA, "anna");
        replica.connect(GAMMA, "Acme-Inc ", 2);
        for (int number = 0; number < 30; number++) {
            accept(ACME, PostingFixtures.aPayment("a" + number));
        }
        accept(GAMMA, PostingFixtures.aPayment("c"));
        ledger.answer = batch -> batch.tenant().equals(ACME) ? refuseCredentials(ACME) : ledger.record(batch);

        drain();
        clock.pass(Duration.ofDays(1));
        accept(ACME, PostingFixtures.aPayment("later"));
        drain();

        assertThat(ledger.batches)
                .filteredOn(batch -> batch.tenant().equals(ACME))
                .hasSize(1);
        assertThat(ledger.records).extracting(CreatePayment::docNumber).containsExactly("TO-c");
        assertThat(replica.lanes().all())
                .filteredOn(lane -> lane.company().equals("ACME-INC"))
                .singleElement()
                .satisfies(lane -> {
                    assertThat(lane.pausedUntil()).isNull();
                    assertThat(lane.permits()).isEqualTo(2);
                    assertThat(lane.connections())
                            .extracting(Lanes.ConnectionView::tenant, Lanes.ConnectionView::state)
                            .containsExactly(tuple("acme", Standing.PAUSED), tuple("gamma", Standing.RUNNING));
                });
        assertThat(replica.queries().find(ACME, PostingState.READY, "REFUSED", 100))
                .hasSize(31)
                .allSatisfy(posting -> assertThat(posting.problem().remedy()).isEqualTo("Mend it."));

        ledger.answer = ledger::record;
        replica.memberships().proven(ACME, replica.version(ACME));
        drain();

        assertThat(ledger.records).hasSize(32);
        assertThat(replica.queries().find(ACME, null, "REFUSED", 100)).isEmpty();
    }

    @Test
    void whatIsUncertainIsAskedAboutAfterThePauseAndNotSentAgain() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> {
            ledger.record(batch);
            replica.memberships().refused(ACME, replica.version(ACME), REFUSED);
            return new Answer.Unknown("the answer was lost");
        };
        replica.machine().runOnce();
        clock.pass(Duration.ofHours(2));
        drain();
        assertThat(state("1")).isEqualTo(PostingState.UNCERTAIN);

        ledger.answer = ledger::record;
        replica.memberships().proven(ACME, replica.version(ACME));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void aReplicaThatDiesWhileItsTenantIsPausedLeavesNothingInTheLane() {
        accept(ACME, PostingFixtures.aPayment("1"));
        assertThat(replica.machine().takeTurn()).isPresent();
        replica.memberships().refused(ACME, replica.version(ACME), REFUSED);
        clock.pass(Duration.ofSeconds(31));

        assertThat(replica.postings().doubtAbandoned()).isEqualTo(1);
        assertThat(replica.machine().takeTurn()).isEmpty();
        assertThat(replica.queries().find(ACME, PostingState.UNCERTAIN, "REFUSED", 10))
                .hasSize(1);
    }

    @Test
    void aRefusalOfOldCredentialsSaysNothingOfNewOnes() {
        long old = replica.version(ACME);
        replica.connect(ACME, "acme-inc", 2);

        replica.memberships().refused(ACME, old, REFUSED);

        assertThat(replica.memberships().of(ACME).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void anUnprovenTenantTouchesNothingOfTheLaneWhateverItSaves() {
        for (String written : List.of("acme-inc", "ACME-INC", " Acme - Inc ", "console|acme-inc|entity")) {
            replica.save(GAMMA, written, 1);
            replica.memberships().refused(GAMMA, replica.version(GAMMA), REFUSED);
            replica.memberships().undecided(GAMMA, replica.version(GAMMA), REFUSED);
        }
        accept(GAMMA, PostingFixtures.aPayment("c"));
        accept(ACME, PostingFixtures.aPayment("a"));

        drain();

        assertThat(ledger.records).extracting(CreatePayment::docNumber).containsExactly("TO-a");
        assertThat(openPermits()).isEqualTo(2);
        assertThat(state("c")).isEqualTo(PostingState.READY);
        assertThat(outcomes()).extracting(IntacctOutcome::naturalKey).containsExactly("TO-a");
        replica.memberships().leave(GAMMA);
        assertThat(openPermits()).isEqualTo(2);
    }

    @Test
    void theSecondTenantWaitsForTheConsentOfTheFirst() {
        replica.connect(GAMMA, "acme-inc", 50);
        accept(GAMMA, PostingFixtures.aPayment("c"));
        drain();
        assertThat(ledger.records).isEmpty();
        assertThat(openPermits()).isEqualTo(2);
        assertThat(replica.queries().find(GAMMA, PostingState.READY, "CONSENT_NEEDED", 10))
                .hasSize(1);

        replica.sharing().agree(CompanyId.of("ACME-inc"), GAMMA, "anna");
        drain();

        assertThat(ledger.records).hasSize(1);
        assertThat(openPermits()).isEqualTo(50);
        assertThat(replica.sharing().guestsOf(CompanyId.of("acme-inc")))
                .singleElement()
                .satisfies(guest -> {
                    assertThat(guest.tenant()).isEqualTo("gamma");
                    assertThat(guest.givenBy()).isEqualTo("anna");
                    assertThat(guest.givenAt()).isNotNull();
                });

        assertThat(replica.sharing().withdraw(CompanyId.of("acme-inc"), GAMMA, "berta"))
                .isTrue();
        accept(GAMMA, PostingFixtures.aPayment("c2"));
        drain();

        assertThat(ledger.records).hasSize(1);
        assertThat(openPermits()).isEqualTo(2);
        assertThat(replica.jdbc()
                        .sql("SELECT who || ' ' || action FROM company_consent_audit ORDER BY position")
                        .query(String.class)
                        .list())
                .containsExactly("anna GIVEN", "berta WITHDRAWN");
    }

    @Test
    void ofTwoThatConnectAtTheSameMomentOneIsFirst() throws Exception {
        List<TenantId> tenants =
                IntStream.range(0, 8).mapToObj(number -> new TenantId("racer-" + number)).toList();
        tenants.forEach(tenant -> replica.save(tenant, "raced-inc", 2));
        try (var other = new Replica(database, ledger, clock);
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> connecting = new ArrayList<>();
            for (TenantId tenant : tenants) {
                connecting.add(() -> {
                    Replica one = tenants.indexOf(tenant) % 2 == 0 ? replica : other;
                    one.memberships().proven(tenant, one.version(tenant));
                    return true;
                });
            }
            for (Future<Boolean> one : threads.invokeAll(connecting)) {
                one.get();
            }
        }

        assertThat(tenants)
                .extracting(tenant -> replica.memberships().of(tenant).orElseThrow().standing())
                .containsOnlyOnce(Standing.RUNNING)
                .contains(Standing.AWAITING_CONSENT);
    }

    @Test
    void whenTheFirstLeavesTheNextIsLetInAndPermitsAreThoseOfWhoIsLeft() {
        replica.connect(GAMMA, "acme-inc", 7);
        replica.memberships().leave(ACME);
        assertThat(replica.memberships().waitingForNobody())
                .singleElement()
                .satisfies(waiting -> replica.memberships().proven(waiting.tenant(), waiting.version()));

        assertThat(replica.memberships().of(GAMMA).orElseThrow().isRunning()).isTrue();
        assertThat(openPermits()).isEqualTo(7);

        replica.connect(ACME, "acme-inc", 2);
        assertThat(replica.memberships().of(ACME).orElseThrow().standing()).isEqualTo(Standing.AWAITING_CONSENT);
    }

    @Test
    void theFirstStaysFirstWhenItSavesAWrongPasswordAndItsGuestGoesOn() {
        replica.sharing().agree(CompanyId.of("acme-inc"), GAMMA, "anna");
        replica.connect(GAMMA, "acme-inc", 3);
        TenantId delta = new TenantId("delta");
        replica.connect(delta, "acme-inc", 1);

        replica.save(ACME, "acme-inc", 1);
        replica.memberships().refused(ACME, replica.version(ACME), REFUSED);
        accept(ACME, PostingFixtures.aPayment("a"));
        accept(GAMMA, PostingFixtures.aPayment("c"));
        accept(delta, PostingFixtures.aPayment("d"));
        drain();

        assertThat(ledger.records).extracting(CreatePayment::docNumber).containsExactly("TO-c");
        assertThat(replica.memberships().waitingForNobody()).isEmpty();
        assertThat(replica.sharing().firstOf(CompanyId.of("acme-inc"))).contains(ACME);
        assertThat(openPermits()).isEqualTo(3);

        replica.connect(ACME, "acme-inc", 2);
        drain();

        assertThat(ledger.records).extracting(CreatePayment::docNumber).containsExactly("TO-c", "TO-a");
    }

    @Test
    void whatWasMadeForOneCompanyIsNotSentToAnother() {
        accept(ACME, PostingFixtures.aPayment("inFlight"));
        Turn turn = replica.machine().takeTurn().orElseThrow();
        accept(ACME, PostingFixtures.aPayment("ready"));
        replica.save(ACME, "other-inc", 2);
        accept(ACME, PostingFixtures.aPayment("between"));
        replica.memberships().proven(ACME, replica.version(ACME));
        ledger.answer = batch -> new Answer.Unknown("the answer was lost");
        replica.machine().carryOut(turn, () -> {});
        ledger.answer = ledger::record;
        accept(ACME, PostingFixtures.aPayment("new"));
        clock.pass(Duration.ofHours(1));
        drain();

        assertThat(ledger.records).extracting(CreatePayment::docNumber).containsExactly("TO-new");
        for (String moved : List.of("inFlight", "ready", "between")) {
            assertThat(state(moved)).isEqualTo(PostingState.PARKED);
            assertThat(replica.actions().retry(ACME, new CommandId("payment-" + moved), "anna"))
                    .isFalse();
        }
        assertThat(outcomes())
                .filteredOn(outcome -> outcome.state() == OutcomeState.PARKED)
                .extracting(outcome -> outcome.problem().code())
                .containsExactly("COMPANY_CHANGED", "COMPANY_CHANGED", "COMPANY_CHANGED");
        accept(ACME, PostingFixtures.aPayment("ready", 2)); // made anew for the other company
        drain();
        assertThat(state("ready")).isEqualTo(PostingState.POSTED);
    }

    @Test
    void aCompanyThatWasOnlyMistypedTakesNothingWithIt() {
        TenantId late = new TenantId("late");
        replica.save(late, "typo-inc", 1);
        accept(late, PostingFixtures.aPayment("1"));
        replica.connect(late, "late-inc", 1);
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
    }

    private Answer refuseCredentials(TenantId tenant) {
        replica.memberships().refused(tenant, replica.version(tenant), REFUSED);
        return new Answer.NotDone(BookkeepingLedger.fault(FaultClass.CREDENTIALS));
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
                        .sql("SELECT who || ' ' || action FROM posting_audit")
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

        assertThat(replica.actions().retryAll(ACME, "OTHER_CODE", "anna")).isZero();
        assertThat(replica.actions().retryAll(ACME, "REFUSED", "anna")).isEqualTo(3);
        drain();

        assertThat(ledger.records.subList(0, 3))
                .extracting(CreatePayment::docNumber)
                .containsExactly("TO-a0", "TO-a1", "TO-a2");
        assertThat(ledger.records).hasSize(18);
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
                        .sql("SELECT reason FROM posting_audit")
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

    private void accept(TenantId tenant, CreatePayment command) {
        var id = new EventId("evt-" + command.naturalKey() + command.revision());
        Event<CreatePayment> event = new Event<>(
                id,
                URI.create("/test"),
                EventTypes.CREATE_PAYMENT,
                command.naturalKey(),
                clock.instant(),
                tenant,
                Trace.of(null, id),
                command);
        replica.accepting().accept(List.of(event));
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

    /** Takes turns until nothing is due at this time. */
    private void drain() {
        while (replica.machine().runOnce()) {
            clock.pass(Duration.ofMillis(1));
        }
    }

    private long live() {
        return replica.jdbc()
                .sql("SELECT count(*) FROM posting WHERE state IN ('READY', 'IN_FLIGHT', 'UNCERTAIN')")
                .query(Long.class)
                .single();
    }

    private int openPermits() {
        return replica.jdbc()
                .sql("SELECT open_permits FROM lane WHERE company = 'ACME-INC'")
                .query(Integer.class)
                .single();
    }

    private PostingState state(String id) {
        return replica.jdbc()
                .sql("SELECT state FROM posting WHERE command_id = ?")
                .param("payment-" + id)
                .query((row, number) -> PostingState.valueOf(row.getString(1)))
                .single();
    }

    private List<IntacctOutcome> outcomes() {
        return replica.jdbc()
                .sql("SELECT body FROM outbox ORDER BY position")
                .query((row, number) -> Json.mapper().readValue(row.getBytes(1), IntacctOutcome.class))
                .list();
    }

    /** Answers the first request one way and all others another. */
    private record Once(
            java.util.function.Function<io.tieout.connector.posting.Batch, Answer> first,
            java.util.function.Function<io.tieout.connector.posting.Batch, Answer> others,
            AtomicInteger asked)
            implements java.util.function.Function<io.tieout.connector.posting.Batch, Answer> {

        Once(
                java.util.function.Function<io.tieout.connector.posting.Batch, Answer> first,
                java.util.function.Function<io.tieout.connector.posting.Batch, Answer> others) {
            this(first, others, new AtomicInteger());
        }

        @Override
        public Answer apply(io.tieout.connector.posting.Batch batch) {
            return (asked.getAndIncrement() == 0 ? first : others).apply(batch);
        }
    }

    private static final class SettableClock extends Clock {

        static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

        private volatile Instant now = START;

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
