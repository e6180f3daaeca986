package io.tieout.connector.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the machine may rely on, whichever store it has: the one in PostgreSQL and the model of the simulated worlds both pass it. Acme and
 * gamma share a company, beta has one of its own; each company allows two requests at once, of 25 postings at first; a lease is 30 seconds.
 */
public abstract class PostingsContract {

    protected static final TenantId ACME = new TenantId("acme");
    protected static final TenantId BETA = new TenantId("beta");
    protected static final TenantId GAMMA = new TenantId("gamma");
    protected static final CompanyId ACME_INC = CompanyId.of("acme-inc");
    protected static final CompanyId BETA_LTD = CompanyId.of("beta-ltd");
    protected static final int PERMITS = 2;
    protected static final int BATCH = 25;

    private static final Duration JUST_OVER_A_LEASE = Duration.ofSeconds(31);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Problem PROBLEM = new Problem("REFUSED", "It was refused.", "Mend it.");
    private static final LaneAdvice GO_ON = new LaneAdvice.GoOn(BATCH);

    protected abstract Postings postings();

    protected abstract Clock clock();

    protected abstract void pass(Duration time);

    protected abstract void accept(TenantId tenant, IntacctCommand command);

    /** Its credentials were refused. */
    protected abstract void pause(TenantId tenant);

    /** Its connection signs in again. */
    protected abstract void mend(TenantId tenant);

    /** A person has what was refused sent once more. */
    protected abstract boolean retry(TenantId tenant, CommandId command);

    /** The posting of a cause that was sent longest ago is tried again by itself. */
    protected abstract void tryAgain(TenantId tenant, String code);

    protected abstract PostingState state(CommandId command);

    /** The states that the world was told of, in their order. */
    protected abstract List<PostingState> told(CommandId command);

    @Test
    void aCommandIsAcceptedOnce() {
        accept(ACME, payment("1"));
        accept(ACME, payment("1"));
        Turn turn = take();
        accept(ACME, payment("1"));
        settle(turn, posted());
        accept(ACME, payment("1"));

        assertThat(ids(turn)).containsExactly("1");
        assertNothingIsDue();
        assertThat(told(id("1"))).containsExactly(PostingState.POSTED);
    }

    @Test
    void theIntentOfATurnIsCommittedBeforeItIsReturned() {
        accept(ACME, payment("1"));
        Turn turn = take();

        assertThat(state(id("1"))).isEqualTo(PostingState.IN_FLIGHT);
        assertThat(turn.purpose()).isEqualTo(Turn.Purpose.SEND);
        assertThat(turn.sendBefore()).isEqualTo(now().plusSeconds(30));
        assertThat(turn.batchSize()).isEqualTo(BATCH);
        assertThat(turn.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.attempts()).isEqualTo(1);
            assertThat(posting.sentAt()).isEqualTo(now());
            assertThat(posting.doubt()).isNull();
        });
    }

    @Test
    void aReversalTravelsWithPaymentsAndAsItWasAccepted() {
        ReversePayment reversal = PostingFixtures.aReversal("1", "4711");
        accept(ACME, payment("1"));
        accept(ACME, reversal);
        accept(ACME, reversal);
        Turn turn = take();

        assertThat(turn.postings()).extracting(Posting::command).containsExactly(payment("1"), reversal);
        settle(turn, posted());
        assertThat(told(reversal.commandId())).containsExactly(PostingState.POSTED);
        assertNothingIsDue();
    }

    @Test
    void aCompanyHasNoMoreTurnsThanPermitsAndATurnNoMorePostingsThanItsBatch() {
        acceptMany(3 * BATCH);
        Turn first = take();
        Turn second = take();

        assertThat(first.postings()).hasSize(BATCH);
        assertThat(second.postings()).hasSize(BATCH).doesNotContainAnyElementsOf(first.postings());
        assertNothingIsDue();
        settle(first, posted());
        assertThat(take().postings()).hasSize(BATCH);
    }

    @Test
    void aPermitThatIsGivenBackIsFreeWhileTheTurnKeepsItsPostings() {
        acceptMany(3 * BATCH);
        Turn first = take();
        take();
        postings().giveBackPermit(first);
        Turn third = take();

        assertThat(third.postings()).hasSize(BATCH).doesNotContainAnyElementsOf(first.postings());
        assertThat(postings().doubtAbandoned()).isZero();
        settle(first, posted());
        assertThat(state(first.postings().getFirst().id())).isEqualTo(PostingState.POSTED);
    }

    @Test
    void whatDiedAfterItGaveItsPermitBackIsMissedWhenItsLeaseEnds() {
        acceptMany(BATCH);
        postings().giveBackPermit(take());
        pass(JUST_OVER_A_LEASE);

        assertThat(postings().doubtAbandoned()).isEqualTo(BATCH);
    }

    @Test
    void thePermitsOfTheDeadComeBackWithTheEndOfTheirLeases() {
        acceptMany(3 * BATCH);
        take();
        take();
        pass(JUST_OVER_A_LEASE);

        assertThat(take().postings()).hasSize(BATCH);
    }

    @Test
    void theLaneThatHasWaitedLongestIsNext() {
        acceptMany(3 * BATCH);
        accept(BETA, payment("of-beta"));

        assertThat(List.of(take().tenant(), take().tenant())).containsExactlyInAnyOrder(ACME, BETA);
        assertThat(take().tenant()).isEqualTo(ACME);
    }

    @Test
    void aTurnIsOfOneTenantAndOneEntity() {
        accept(ACME, payment("1"));
        accept(GAMMA, payment("2"));
        accept(ACME, PostingFixtures.aPayment("3", 1, "T-3", "EAST", "TO-3"));
        accept(ACME, payment("4"));

        Turn first = take();
        settle(first, posted());
        Turn second = take();
        settle(second, posted());
        Turn third = take();

        assertThat(ids(first)).containsExactly("1", "4");
        assertThat(first.entityId()).isNull();
        assertThat(ids(second)).containsExactly("2");
        assertThat(second.tenant()).isEqualTo(GAMMA);
        assertThat(ids(third)).containsExactly("3");
        assertThat(third.entityId()).isEqualTo("EAST");
    }

    @Test
    void aQuestionIsOfOneTenantAndOneEntity() {
        accept(ACME, payment("1"));
        accept(ACME, PostingFixtures.aPayment("2", 1, "T-2", "EAST", "TO-2"));
        accept(GAMMA, payment("3"));
        for (int turn = 0; turn < 3; turn++) {
            settle(take(), ask(A_MOMENT));
        }
        pass(A_MOMENT);

        for (int turn = 0; turn < 3; turn++) {
            Turn question = take();
            assertThat(question.purpose()).isEqualTo(Turn.Purpose.ASK);
            assertThat(question.postings()).hasSize(1);
            settle(question, posted());
        }
        assertNothingIsDue();
    }

    @Test
    void ofOneDocumentTheOldestIsDoneBeforeTheNextIsSent() {
        accept(ACME, PostingFixtures.aPayment("1", 1, "T-1", null, "TO-1"));
        accept(ACME, PostingFixtures.aPayment("2", 1, "T-1", null, "TO-2"));
        accept(ACME, PostingFixtures.aPayment("3", 1, "T-3", null, "TO-3"));
        Turn first = take();
        assertThat(ids(first)).containsExactly("1", "3");
        assertNothingIsDue();
        settle(first, ask(A_MOMENT));
        pass(A_MOMENT);
        Turn question = take();
        assertThat(ids(question)).containsExactlyInAnyOrder("1", "3");
        assertNothingIsDue();
        settle(question, rejected());
        pass(A_MOMENT);

        assertThat(ids(take())).containsExactly("2");
    }

    @Test
    void whatIsRefusedIsToldAndNotDueAgain() {
        accept(ACME, payment("1"));
        accept(ACME, payment("2"));
        Turn turn = take();
        Map<CommandId, Decision> decisions = new LinkedHashMap<>();
        decisions.put(id("1"), rejected());
        decisions.put(id("2"), parked(false));
        postings().settle(turn, decisions, Map.of(), GO_ON);
        pass(Duration.ofDays(1));

        assertNothingIsDue();
        assertThat(told(id("1"))).containsExactly(PostingState.REJECTED);
        assertThat(told(id("2"))).containsExactly(PostingState.PARKED);
    }

    @Test
    void whatIsSentAgainIsDueWhenItIsSaidToBeAndCountsAsItIsSaidTo() {
        accept(ACME, payment("1"));
        settle(take(), again(Duration.ofSeconds(10), true, false));
        assertNothingIsDue();
        pass(Duration.ofSeconds(10));
        Turn second = take();
        settle(second, again(Duration.ZERO, false, false));
        pass(A_MOMENT);

        assertThat(second.postings().getFirst().attempts()).isEqualTo(2);
        assertThat(take().postings().getFirst().attempts()).isEqualTo(2);
    }

    @Test
    void whatIsToTravelAloneDoes() {
        accept(ACME, payment("1"));
        accept(ACME, payment("2"));
        settle(take(), again(Duration.ZERO, true, true));
        accept(ACME, payment("3"));
        pass(A_MOMENT);

        for (int turn = 0; turn < 3; turn++) {
            Turn alone = take();
            assertThat(alone.postings()).hasSize(1);
            settle(alone, posted());
        }
        assertNothingIsDue();
    }

    @Test
    void questionsGoFirstAndAreCountedAndKeepWhatWasClaimed() {
        accept(ACME, payment("1"));
        settle(take(), ask(A_MOMENT));
        pass(A_MOMENT);
        accept(ACME, payment("2"));
        Turn first = take();
        settle(first, ask(A_MOMENT));
        pass(A_MOMENT);
        Turn second = take();

        assertThat(first.purpose()).isEqualTo(Turn.Purpose.ASK);
        assertThat(ids(first)).containsExactly("1");
        assertThat(second.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.doubt()).isEqualTo(Doubt.IN_PROCESS);
            assertThat(posting.claim()).isEqualTo("BL01");
            assertThat(posting.lookUps()).isEqualTo(1);
            assertThat(posting.attempts()).isEqualTo(1);
        });
    }

    @Test
    void theWindowBeginsWhenTheAnswerIsGivenUpAndNotWhenItIsAskedFor() {
        accept(ACME, payment("1"));
        Turn turn = take();
        pass(Duration.ofSeconds(20));
        Instant givenUp = now();
        settle(turn, ask(A_MOMENT));
        pass(A_MOMENT);
        settle(take(), ask(A_MOMENT));
        pass(A_MOMENT);

        assertThat(take().postings().getFirst().sentAt()).isEqualTo(givenUp);
    }

    @Test
    void aQuestionWhoseProcessDiedIsAskedAgain() {
        accept(ACME, payment("1"));
        settle(take(), ask(A_MOMENT));
        pass(A_MOMENT);
        take();
        assertNothingIsDue();
        pass(JUST_OVER_A_LEASE);

        assertThat(take().purpose()).isEqualTo(Turn.Purpose.ASK);
    }

    @Test
    void whatADeadProcessHadInFlightIsInDoubtFromTheEndOfItsLease() {
        accept(ACME, payment("1"));
        take();
        pass(Duration.ofSeconds(30));
        assertThat(postings().doubtAbandoned()).isZero();
        pass(A_MOMENT);
        assertThat(postings().doubtAbandoned()).isEqualTo(1);
        assertThat(postings().doubtAbandoned()).isZero();

        Turn question = take();
        assertThat(question.purpose()).isEqualTo(Turn.Purpose.ASK);
        assertThat(question.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.doubt()).isEqualTo(Doubt.NO_ANSWER);
            assertThat(posting.sentAt()).isEqualTo(now());
            assertThat(posting.lookUps()).isZero();
        });
    }

    @Test
    void aTurnThatLostItsPostingsDecidesNothingButThatARecordExists() {
        accept(ACME, payment("1"));
        accept(ACME, payment("2"));
        Turn lost = take();
        pass(JUST_OVER_A_LEASE);
        postings().doubtAbandoned();
        settle(take(), again(Duration.ZERO, false, false));
        pass(A_MOMENT);
        Turn next = take();

        Map<CommandId, Decision> late = new LinkedHashMap<>();
        late.put(id("1"), rejected());
        late.put(id("2"), posted());
        postings().settle(lost, late, Map.of(), GO_ON);

        assertThat(state(id("1"))).isEqualTo(PostingState.IN_FLIGHT);
        assertThat(state(id("2"))).isEqualTo(PostingState.POSTED);
        settle(next, posted());
        assertThat(told(id("1"))).containsExactly(PostingState.POSTED);
        assertThat(told(id("2"))).containsExactly(PostingState.POSTED);
    }

    @Test
    void aSuccessThatIsHeardLateIsAFactAlsoAfterARefusal() {
        accept(ACME, payment("1"));
        Turn lost = take();
        pass(JUST_OVER_A_LEASE);
        postings().doubtAbandoned();
        settle(take(), rejected());
        settle(lost, posted());

        assertThat(told(id("1"))).containsExactly(PostingState.REJECTED, PostingState.POSTED);
    }

    @Test
    void anAnswerThatIsGivenUpLateTakesThePostingBackFromWhoAsksForIt() {
        accept(ACME, payment("1"));
        Turn lost = take();
        pass(JUST_OVER_A_LEASE);
        postings().doubtAbandoned();
        Turn question = take();
        pass(A_MOMENT);
        Instant givenUp = now();
        settle(lost, ask(A_MOMENT));
        settle(question, again(Duration.ZERO, false, false));

        assertThat(state(id("1"))).isEqualTo(PostingState.UNCERTAIN);
        pass(A_MOMENT);
        Turn next = take();
        assertThat(next.purpose()).isEqualTo(Turn.Purpose.ASK);
        assertThat(next.postings().getFirst().sentAt()).isEqualTo(givenUp);
    }

    @Test
    void whatIsSettledTwiceIsSettledOnce() {
        accept(ACME, payment("1"));
        accept(ACME, payment("2"));
        Turn turn = take();
        settle(turn, posted());
        settle(turn, posted());
        settle(turn, rejected());

        assertThat(told(id("1"))).containsExactly(PostingState.POSTED);
        assertThat(state(id("2"))).isEqualTo(PostingState.POSTED);
    }

    @Test
    void whatIsPausedWaitsAndGoesOnWhereItStood() {
        accept(ACME, payment("1"));
        accept(ACME, payment("2"));
        Turn turn = take();
        Map<CommandId, Decision> decisions = new LinkedHashMap<>();
        decisions.put(id("1"), ask(A_MOMENT));
        decisions.put(id("2"), again(A_MOMENT, false, false));
        pause(ACME);
        postings().settle(turn, decisions, Map.of(), new LaneAdvice.Hold(PROBLEM));
        accept(ACME, payment("3"));
        accept(GAMMA, payment("of-the-neighbour"));
        pass(A_MOMENT);
        assertThat(take().tenant()).isEqualTo(GAMMA);
        assertNothingIsDue();

        mend(ACME);
        Turn question = take();
        assertThat(question.purpose()).isEqualTo(Turn.Purpose.ASK);
        assertThat(ids(question)).containsExactly("1");
        settle(question, posted());
        assertThat(ids(take())).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void aBusyCompanyHasAPauseAndThenHalfAsManyTurns() {
        acceptMany(3 * BATCH);
        Turn turn = take();
        postings()
                .settle(
                        turn,
                        decisions(turn, again(Duration.ZERO, false, false)),
                        Map.of(),
                        new LaneAdvice.Slower(Duration.ofSeconds(5), PROBLEM));
        pass(Duration.ofSeconds(4));
        assertNothingIsDue();
        pass(A_MOMENT);

        take();
        assertNothingIsDue();
    }

    @Test
    void aLaneThatIsStoppedGoesOnAfterwards() {
        acceptMany(2 * BATCH);
        Turn turn = take();
        postings()
                .settle(turn, decisions(turn, posted()), Map.of(), new LaneAdvice.Stop(Duration.ofSeconds(5), PROBLEM));
        assertNothingIsDue();
        pass(Duration.ofSeconds(5));

        assertThat(take().postings()).hasSize(BATCH);
    }

    @Test
    void theNextBatchIsAsLargeAsTheLastOneAdvised() {
        acceptMany(BATCH);
        Turn turn = take();
        postings().settle(turn, decisions(turn, again(Duration.ZERO, true, false)), Map.of(), new LaneAdvice.GoOn(3));
        pass(A_MOMENT);

        Turn next = take();
        assertThat(next.batchSize()).isEqualTo(3);
        assertThat(next.postings()).hasSize(3);
    }

    @Test
    void aHigherRevisionReplacesWhatWasRefusedAndNothingElse() {
        accept(ACME, payment("1", 2));
        settle(take(), rejected());
        accept(ACME, payment("1", 1));
        accept(ACME, payment("1", 2));
        assertNothingIsDue();

        accept(ACME, payment("1", 3));
        Turn next = take();
        assertThat(next.postings().getFirst().command().revision()).isEqualTo(3);
        assertThat(next.postings().getFirst().attempts()).isEqualTo(1);
        settle(next, posted());
        accept(ACME, payment("1", 4));
        assertNothingIsDue();
    }

    @Test
    void aHigherRevisionThatComesWhileTheOneBeforeIsUnderWayTakesItsPlaceWhenThatIsRefused() {
        accept(ACME, payment("1", 1));
        accept(ACME, payment("1", 2));
        Turn turn = take();
        assertThat(turn.postings().getFirst().command().revision()).isEqualTo(1);
        accept(ACME, payment("1", 4));
        accept(ACME, payment("1", 3));
        settle(turn, parked(false));

        assertThat(told(id("1"))).as("nobody waits for that one any more").isEmpty();
        Turn next = take();
        assertThat(next.purpose()).isEqualTo(Turn.Purpose.SEND);
        assertThat(next.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.command()).isEqualTo(payment("1", 4));
            assertThat(posting.attempts()).isEqualTo(1);
        });
        settle(next, rejected());
        assertThat(told(id("1"))).containsExactly(PostingState.REJECTED);
        assertNothingIsDue();
    }

    @Test
    void aHigherRevisionThatComesWhileTheOneBeforeIsUnderWayChangesNothingIfThatIsPosted() {
        accept(ACME, payment("1", 1));
        Turn turn = take();
        accept(ACME, payment("1", 2));
        settle(turn, posted());
        accept(ACME, payment("1", 3));

        assertNothingIsDue();
        assertThat(told(id("1"))).containsExactly(PostingState.POSTED);
    }

    @Test
    void whatMayExistOfTheOneBeforeIsAskedForBeforeTheHigherRevisionIsSent() {
        accept(ACME, payment("1", 1));
        settle(take(), ask(A_MOMENT));
        accept(ACME, payment("1", 2));
        pass(A_MOMENT);
        settle(take(), parked(true));

        Turn question = take();
        assertThat(question.purpose()).isEqualTo(Turn.Purpose.ASK);
        assertThat(question.postings().getFirst().command()).isEqualTo(payment("1", 2));
        assertThat(question.postings().getFirst().lookUps()).isZero();
        settle(question, posted());
        assertThat(told(id("1"))).containsExactly(PostingState.POSTED);
    }

    @Test
    void aHigherRevisionIsKeptWhileTheOneBeforeWaitsForItsConnectionOrItsProcessDies() {
        accept(ACME, payment("1", 1));
        take();
        accept(ACME, payment("1", 2));
        pass(JUST_OVER_A_LEASE);
        postings().doubtAbandoned();
        pause(ACME);
        mend(ACME);
        settle(take(), rejected());

        assertThat(take().postings().getFirst().command()).isEqualTo(payment("1", 2));
    }

    @Test
    void whatIsTriedAgainByItselfIsToldOnlyWhereItIsNews() {
        accept(ACME, payment("1"));
        settle(take(), parked(false));
        for (int time = 0; time < 3; time++) {
            pass(A_MOMENT);
            tryAgain(ACME, PROBLEM.code());
            Turn turn = take();
            assertThat(turn.postings().getFirst().attempts()).isEqualTo(1);
            settle(turn, parked(false));
        }
        assertThat(told(id("1"))).containsExactly(PostingState.PARKED);

        pass(A_MOMENT);
        tryAgain(ACME, PROBLEM.code());
        settle(take(), new Decision.Parked(new Problem("ANOTHER", "It is another.", "Mend it."), "", false));
        assertThat(told(id("1"))).containsExactly(PostingState.PARKED, PostingState.PARKED);

        pass(A_MOMENT);
        tryAgain(ACME, "ANOTHER");
        settle(take(), posted());
        assertThat(told(id("1"))).containsExactly(PostingState.PARKED, PostingState.PARKED, PostingState.POSTED);
    }

    @Test
    void ofACauseTheOneThatWasSentLongestAgoIsTried() {
        for (String id : List.of("1", "2", "3")) {
            accept(ACME, payment(id));
            settle(take(), parked(false));
            pass(A_MOMENT);
        }
        for (String id : List.of("1", "2", "3", "1")) {
            tryAgain(ACME, PROBLEM.code());
            Turn turn = take();
            assertThat(ids(turn)).containsExactly(id);
            settle(turn, parked(false));
            pass(A_MOMENT);
        }
    }

    @Test
    void whatMayExistIsAskedForBeforeItIsTriedAgainByItself() {
        accept(ACME, payment("1"));
        settle(take(), parked(true));
        pass(A_MOMENT);
        tryAgain(ACME, PROBLEM.code());

        assertThat(take().purpose()).isEqualTo(Turn.Purpose.ASK);
    }

    @Test
    void aPersonWhoRetriesWhatIsBeingTriedByItselfHearsWhatBecomesOfIt() {
        accept(ACME, payment("1"));
        settle(take(), parked(false));
        pass(A_MOMENT);
        tryAgain(ACME, PROBLEM.code());
        Turn turn = take();
        assertThat(retry(ACME, id("1"))).isTrue();
        settle(turn, parked(false));

        assertThat(told(id("1"))).containsExactly(PostingState.PARKED, PostingState.PARKED);
        assertNothingIsDue();
    }

    @Test
    void aHigherRevisionThatComesWhileTheOneBeforeIsTriedByItselfIsToldWhateverBecomesOfIt() {
        accept(ACME, payment("1", 1));
        settle(take(), parked(false));
        pass(A_MOMENT);
        tryAgain(ACME, PROBLEM.code());
        Turn turn = take();
        accept(ACME, payment("1", 2));
        settle(turn, parked(false));
        Turn next = take();
        assertThat(next.postings().getFirst().command()).isEqualTo(payment("1", 2));
        settle(next, parked(false));

        assertThat(told(id("1"))).containsExactly(PostingState.PARKED, PostingState.PARKED);
    }

    @Test
    void whatMayExistIsAskedForBeforeItIsSentAnewByWhomever() {
        accept(ACME, payment("1"));
        accept(ACME, payment("2"));
        accept(ACME, payment("3"));
        Turn turn = take();
        Map<CommandId, Decision> decisions = new LinkedHashMap<>();
        decisions.put(id("1"), parked(true));
        decisions.put(id("2"), parked(true));
        decisions.put(id("3"), parked(false));
        postings().settle(turn, decisions, Map.of(), GO_ON);
        accept(ACME, payment("1", 2));
        assertThat(retry(ACME, id("2"))).isTrue();
        assertThat(retry(ACME, id("3"))).isTrue();
        assertThat(retry(ACME, id("3"))).isFalse();

        Turn question = take();
        assertThat(question.purpose()).isEqualTo(Turn.Purpose.ASK);
        assertThat(ids(question)).containsExactlyInAnyOrder("1", "2");
        Turn sending = take();
        assertThat(sending.purpose()).isEqualTo(Turn.Purpose.SEND);
        assertThat(ids(sending)).containsExactly("3");
    }

    @Test
    void whatIsSentAnewGoesAheadOfWhatWaits() {
        accept(ACME, payment("1"));
        settle(take(), rejected());
        acceptMany(BATCH);
        pass(A_MOMENT);
        retry(ACME, id("1"));

        assertThat(ids(take())).startsWith("1");
    }

    private static CreatePayment payment(String id) {
        return PostingFixtures.aPayment(id);
    }

    private static CreatePayment payment(String id, int revision) {
        return PostingFixtures.aPayment(id, revision);
    }

    private static CommandId id(String id) {
        return payment(id).commandId();
    }

    private static List<String> ids(Turn turn) {
        return turn.postings().stream()
                .map(posting -> posting.id().value().replace("payment-", ""))
                .toList();
    }

    private void acceptMany(int number) {
        for (int index = 0; index < number; index++) {
            accept(ACME, payment("many-" + index));
        }
    }

    private Instant now() {
        return clock().instant();
    }

    private Turn take() {
        return postings().takeTurn().orElseThrow();
    }

    /** A lane in which all that is due waits for something else is passed over once, and another one may be next. */
    private void assertNothingIsDue() {
        assertThat(List.of(postings().takeTurn(), postings().takeTurn())).containsOnly(Optional.empty());
    }

    private void settle(Turn turn, Decision decision) {
        postings().settle(turn, decisions(turn, decision), Map.of(), GO_ON);
    }

    private static Map<CommandId, Decision> decisions(Turn turn, Decision decision) {
        Map<CommandId, Decision> decisions = new LinkedHashMap<>();
        turn.postings().forEach(posting -> decisions.put(posting.id(), decision));
        return decisions;
    }

    private static Decision posted() {
        return new Decision.Posted("4711");
    }

    private static Decision rejected() {
        return new Decision.Rejected(PROBLEM, "");
    }

    private static Decision parked(boolean inDoubt) {
        return new Decision.Parked(PROBLEM, "", inDoubt);
    }

    private Decision again(Duration pause, boolean counts, boolean solo) {
        return new Decision.Again(now().plus(pause), counts, solo, null);
    }

    private Decision ask(Duration pause) {
        return new Decision.Ask(now().plus(pause), Doubt.IN_PROCESS, "BL01");
    }
}
