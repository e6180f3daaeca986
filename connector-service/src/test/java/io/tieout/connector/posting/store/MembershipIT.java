package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Standing;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who belongs to which lane, and what becomes of the postings of who does not. */
class MembershipIT extends StoreFixture {

    private static final TenantId GAMMA = new TenantId("gamma");
    private static final Problem REFUSED = new Problem("REFUSED", "It was refused.", "Mend it.");

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
                .filteredOn(lane -> lane.company().equals(CompanyId.of("acme-inc")))
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
        assertThat(outcomes())
                .extracting(outcome -> outcome.origin().documentId())
                .containsExactly("T-a");
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
                        .sql("SELECT who || ' ' || action FROM audit_trail WHERE about = 'CONSENT' ORDER BY position")
                        .query(String.class)
                        .list())
                .containsExactly("anna GIVE", "berta WITHDRAW");
    }

    @Test
    void ofTwoThatConnectAtTheSameMomentOneIsFirst() throws Exception {
        List<TenantId> tenants = IntStream.range(0, 8)
                .mapToObj(number -> new TenantId("racer-" + number))
                .toList();
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
                .extracting(
                        tenant -> replica.memberships().of(tenant).orElseThrow().standing())
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
}
