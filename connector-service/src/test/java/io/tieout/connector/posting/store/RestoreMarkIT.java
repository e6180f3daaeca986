package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens to postings when the database is told that it was put back. */
class RestoreMarkIT extends StoreFixture {

    private static final Duration TWO_WINDOWS = Duration.ofMinutes(32);

    /** Posts a payment as a life of this database did that it has forgotten. */
    private void postInAForgottenLife(String id) {
        ledger.records.add(PostingFixtures.aPayment(id));
    }

    @Test
    void whatArrivesWhileTheMarkStandsIsAskedForAndIfItStandsInIntacctNotSent() {
        postInAForgottenLife("1");
        replica.mark().set(100, "ann", "restored from last night");
        accept(ACME, PostingFixtures.aPayment("1"));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
        assertThat(ledger.batches).isEmpty();
    }

    @Test
    void whatIsNotThereIsSentOnlyWhenNothingForgottenCanStillBeUnderWay() {
        replica.mark().set(100, "ann", "restored");
        accept(ACME, PostingFixtures.aPayment("1"));
        drain();
        clock.pass(TWO_WINDOWS.minusMinutes(1));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.UNCERTAIN);
        assertThat(ledger.batches).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
        assertThat(ledger.questions).hasValue(2);
    }

    @Test
    void aHundredAreAskedForInOneQuestion() {
        replica.mark().set(100, "ann", "restored");
        IntStream.range(0, 200).forEach(number -> {
            postInAForgottenLife("n" + number);
            accept(ACME, PostingFixtures.aPayment("n" + number));
        });
        drain();

        assertThat(live()).isZero();
        assertThat(ledger.records).hasSize(200);
        assertThat(ledger.questions).hasValue(2);
    }

    @Test
    void whatWaitedOrWasUnderWayIsAskedForFirst() {
        accept(ACME, PostingFixtures.aPayment("under-way"));
        Turn turn = replica.postings().takeTurn().orElseThrow();
        accept(BETA, PostingFixtures.aPayment("waiting"));
        postInAForgottenLife("waiting");

        assertThat(replica.mark().set(100, "ann", "restored")).isEqualTo(2);
        replica.machine().carryOut(turn, () -> {});
        clock.pass(TWO_WINDOWS);
        drain();

        assertThat(live()).isZero();
        assertThat(ledger.records).hasSize(2);
        assertThat(state("waiting")).isEqualTo(PostingState.POSTED);
    }

    @Test
    void theAnswerOfATurnFromBeforeTheMarkDoesNotSendAPostingAgain() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> {
            replica.mark().set(100, "ann", "restored");
            return BookkeepingLedger.refuse(batch, FaultClass.TRANSIENT);
        };
        replica.machine().runOnce();

        assertThat(state("1")).isEqualTo(PostingState.UNCERTAIN);
    }

    @Test
    void whatWaitsForAPersonIsAskedForWhenThePersonSendsItAgain() {
        accept(ACME, PostingFixtures.aPayment("1"));
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.NEEDS_PERSON);
        drain();
        ledger.answer = ledger::record;
        postInAForgottenLife("1"); // the person had sent it again, and that was forgotten

        assertThat(replica.mark().set(100, "ann", "restored")).isZero();
        assertThat(state("1")).isEqualTo(PostingState.PARKED);
        replica.actions().retry(ACME, new CommandId("payment-1"), "bob");
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    @Test
    void aNewRevisionOfARefusedCommandIsAskedForToo() {
        replica.mark().set(100, "ann", "restored");
        accept(ACME, PostingFixtures.aPayment("1"));
        clock.pass(TWO_WINDOWS);
        ledger.answer = batch -> BookkeepingLedger.refuse(batch, FaultClass.PERMANENT);
        drain();
        assertThat(state("1")).isEqualTo(PostingState.REJECTED);
        ledger.answer = batch -> new Answer.Unknown("nothing may be sent");
        postInAForgottenLife("1");
        accept(ACME, PostingFixtures.aPayment("1", 2));
        drain();

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(ledger.records).hasSize(1);
    }

    /** As when a standby is promoted under a running process, which will not look at it for some seconds. */
    @Test
    void noTurnIsTakenOfADatabaseThatHasMoved() {
        accept(ACME, PostingFixtures.aPayment("1"));
        replica.jdbc().sql("UPDATE database_age SET server = '1/00000001'").update();

        assertThat(replica.postings().takeTurn()).isEmpty();

        replica.jdbc().sql("UPDATE database_age SET server = database_server()").update();
        assertThat(replica.postings().takeTurn()).isPresent();
    }

    /** As when a copy takes the place of the database under a running process, which will not look at its age for some seconds. */
    @Test
    void noTurnIsTakenOfADatabaseThatIsYoungerThanItWas() {
        accept(ACME, PostingFixtures.aPayment("1"));
        replica.jdbc().sql("UPDATE database_age SET beat = beat - 1").update();

        assertThat(replica.postings().takeTurn()).isEmpty();

        replica.jdbc().sql("UPDATE database_age SET beat = beat + 2").update();
        assertThat(replica.postings().takeTurn()).isPresent();
    }

    @Test
    void whenTheMarkIsLiftedWhatArrivesAndIsDatedLaterIsSentAsItComes() {
        replica.mark().set(100, "ann", "restored");
        accept(ACME, PostingFixtures.aPayment("before"));
        assertThat(replica.mark().standing()).hasValueSatisfying(mark -> {
            assertThat(mark.who()).isEqualTo("ann");
            assertThat(mark.askedFor()).isEqualTo(1);
        });

        assertThat(replica.mark().lift("ann")).isTrue();
        assertThat(replica.mark().lift("ann")).isFalse();
        Instant later = clock.instant().plus(Duration.ofHours(1));
        accept(ACME, PostingFixtures.aPayment("after", LocalDate.of(2026, 3, 3), later));
        accept(ACME, PostingFixtures.aPayment("that-waited", LocalDate.of(2026, 3, 2), later));
        drain();

        assertThat(state("after")).isEqualTo(PostingState.POSTED);
        assertThat(state("before")).isEqualTo(PostingState.UNCERTAIN);
        assertThat(state("that-waited")).isEqualTo(PostingState.UNCERTAIN);
        assertThat(replica.mark().standing()).isEmpty();
    }

    /** It waited in payment-service for its invoice, or in mapping-service for its customer, when the mark was lifted. */
    @Test
    void whatIsDatedInTheFutureAndWasReceivedBeforeTheMarkWasLiftedIsAskedForHoweverLateItComes() {
        replica.mark().set(100, "ann", "restored");
        Instant meanwhile = clock.instant();
        clock.pass(Duration.ofHours(2));
        replica.mark().lift("ann");
        Instant afterwards = clock.instant().plus(Duration.ofMinutes(2));
        clock.pass(Duration.ofDays(20));
        postInAForgottenLife("waited");
        postInAForgottenLife("nobody-knows");
        LocalDate nextYear = LocalDate.of(2027, 1, 1);

        accept(ACME, PostingFixtures.aPayment("waited", nextYear, meanwhile));
        accept(ACME, PostingFixtures.aPayment("nobody-knows", nextYear, null));
        accept(ACME, PostingFixtures.aPayment("new", nextYear, afterwards));
        drain();

        assertThat(live()).isZero();
        assertThat(ledger.records).hasSize(3);
        assertThat(ledger.batches).hasSize(1);
    }
}
