package io.tieout.connector.posting;

import static io.tieout.connector.posting.PostingFixtures.NOW;
import static io.tieout.connector.posting.PostingFixtures.POLICY;
import static io.tieout.connector.posting.PostingFixtures.aPosting;
import static io.tieout.connector.posting.PostingFixtures.asking;
import static io.tieout.connector.posting.PostingFixtures.fault;
import static io.tieout.connector.posting.PostingFixtures.sending;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.model.id.CommandId;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostingRulesTests {

    private static final Problem PROBLEM = new Problem("SOME_CODE", "Something is odd.", "Look.");
    private static final Sighting NOT_THERE = new Sighting.NotDone("TO-1");
    private static final GatewayWords WORDS = new GatewayWords(
            "FUNCTION",
            200,
            java.util.List.of(new GatewayWords.Row("BL34000061", "", "Another one already exists", "", "S-1")),
            "");

    private final PostingRules rules = new PostingRules(POLICY, Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));

    @Test
    void onlyCreatedIsPosted() {
        Posting posting = aPosting("1").build();

        assertThat(afterResult(posting, new Result.Done("4711"))).isEqualTo(new Decision.Posted("4711"));
    }

    @Test
    void anAnswerThatNeverCameIsAskedAboutAndNeverSentAgainAtOnce() {
        Posting posting = aPosting("1").build();

        assertThat(afterAnswer(posting, new Answer.Unknown("timed out")))
                .isInstanceOfSatisfying(
                        Decision.Ask.class, ask -> assertThat(ask.doubt()).isEqualTo(Doubt.NO_ANSWER));
    }

    @Test
    void aResultThatIsAbsentFromTheAnswerIsAskedAbout() {
        Posting answered = aPosting("1").build();
        Posting absent = aPosting("2").build();
        var answer = new Answer.Answered(Map.of(answered.id(), new Result.Done("1")));

        Map<CommandId, Decision> decisions = rules.afterSending(sending(answered, absent), answer);

        assertThat(decisions.get(answered.id())).isInstanceOf(Decision.Posted.class);
        assertThat(decisions.get(absent.id())).isInstanceOf(Decision.Ask.class);
    }

    @Test
    void aControlIdThatWasRecordedBeforeIsLookedUp() {
        assertThat(afterResult(aPosting("1").build(), new Result.AlreadyRecorded(WORDS)))
                .isInstanceOfSatisfying(
                        Decision.Ask.class, ask -> assertThat(ask.doubt()).isEqualTo(Doubt.ALREADY_RECORDED));
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultClass.class,
            names = {"BUSY", "CREDENTIALS"})
    void waitingForTheCompanyIsNoAttempt(FaultClass faultClass) {
        assertThat(afterAnswer(aPosting("1").build(), new Answer.NotDone(fault(faultClass))))
                .isInstanceOfSatisfying(
                        Decision.Again.class,
                        again -> assertThat(again.counts()).isFalse());
    }

    @Test
    void refusedCredentialsStopTheTenantAndNotTheLane() {
        assertThat(adviceAfter(new Answer.NotDone(fault(FaultClass.CREDENTIALS))))
                .isInstanceOf(LaneAdvice.Hold.class);
    }

    @Test
    void whyAConnectionWaitsIsSaidByTheConnectionAndNotByEachPosting() {
        assertThat(afterAnswer(aPosting("1").build(), new Answer.NotDone(fault(FaultClass.CREDENTIALS))))
                .isInstanceOfSatisfying(
                        Decision.Again.class, again -> assertThat(again.why()).isNull());
    }

    @Test
    void busyAsksForFewerRequestsAtOnce() {
        assertThat(adviceAfter(new Answer.NotDone(fault(FaultClass.BUSY)))).isInstanceOf(LaneAdvice.Slower.class);
    }

    @Test
    void ofSeveralRefusalsInOneAnswerTheGravestSpeaksForTheLane() {
        Posting one = aPosting("1").build();
        Posting other = aPosting("2").build();

        assertThat(adviceAfter(one, FaultClass.BUSY, other, FaultClass.CREDENTIALS))
                .isInstanceOf(LaneAdvice.Hold.class);
        assertThat(adviceAfter(one, FaultClass.CREDENTIALS, other, FaultClass.BUSY))
                .isInstanceOf(LaneAdvice.Hold.class);
        assertThat(adviceAfter(one, FaultClass.PERMANENT, other, FaultClass.BUSY))
                .isInstanceOf(LaneAdvice.Slower.class);
    }

    private LaneAdvice adviceAfter(Posting one, FaultClass ofOne, Posting other, FaultClass ofOther) {
        var answer = new Answer.Answered(
                Map.of(one.id(), new Result.Failed(fault(ofOne)), other.id(), new Result.Failed(fault(ofOther))));
        return rules.adviceAfterSending(sending(one, other), answer, Duration.ofMillis(100));
    }

    @Test
    void ofTwoPausesTheLongerOneCounts() {
        Problem why = fault(FaultClass.BUSY).problem();
        var shorter = new LaneAdvice.Slower(Duration.ofSeconds(2), why);
        var longer = new LaneAdvice.Slower(Duration.ofSeconds(30), why);
        var stop = new LaneAdvice.Stop(Duration.ofSeconds(5), why);

        assertThat(shorter.orGraver(longer)).isEqualTo(longer);
        assertThat(longer.orGraver(shorter)).isEqualTo(longer);
        assertThat(longer.orGraver(stop)).isEqualTo(stop);
        assertThat(stop.orGraver(new LaneAdvice.GoOn(7))).isEqualTo(stop);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultClass.class,
            names = {"PERMANENT", "NEEDS_PERSON"})
    void aRefusalOfAWholeBatchSendsEachCommandAlone(FaultClass faultClass) {
        Posting one = aPosting("1").build();
        Posting other = aPosting("2").build();

        assertThat(rules.afterSending(sending(one, other), new Answer.NotDone(fault(faultClass)))
                        .values())
                .allSatisfy(decision -> assertThat(decision)
                        .isInstanceOfSatisfying(
                                Decision.Again.class,
                                again -> assertThat(again.solo()).isTrue()));
    }

    @Test
    void aRefusalOfARequestWithOneCommandRejectsIt() {
        assertThat(afterAnswer(aPosting("1").build(), new Answer.NotDone(fault(FaultClass.PERMANENT))))
                .isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void tooManyAttemptsPark() {
        Posting tried = aPosting("1").attempts(POLICY.mostAttempts()).build();

        assertThat(afterResult(tried, new Result.Failed(fault(FaultClass.TRANSIENT))))
                .isInstanceOfSatisfying(Decision.Parked.class, parked -> {
                    assertThat(parked.problem().code()).isEqualTo("TRIED_TOO_OFTEN");
                    assertThat(parked.inDoubt()).isFalse();
                });
    }

    @Test
    void aRecordThatIsFoundIsPosted() {
        Posting doubted = aPosting("1")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(Duration.ofSeconds(3))
                .build();

        assertThat(afterAsking(doubted, new Sighting.Done("4711"))).isEqualTo(new Decision.Posted("4711"));
    }

    @Test
    void whatIsThereAndIsNotWhatWeWantedIsParkedInDoubt() {
        Posting doubted = aPosting("1")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(Duration.ofSeconds(3))
                .build();

        assertThat(afterAsking(doubted, new Sighting.Different(PROBLEM)))
                .isInstanceOfSatisfying(Decision.Parked.class, parked -> {
                    assertThat(parked.inDoubt()).isTrue();
                    assertThat(parked.problem()).isEqualTo(PROBLEM);
                });
    }

    @Test
    void whatTheAnswerSaysNothingOfIsAskedAgain() {
        Posting doubted = aPosting("1")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(Duration.ofHours(2))
                .build();

        assertThat(rules.afterAsking(asking(doubted), new LookUp.Found(Map.of()), NOW)
                        .get(doubted.id()))
                .isInstanceOf(Decision.Ask.class);
    }

    @Test
    void notThereProvesNothingWhileTheGatewayMayStillCommit() {
        Posting doubted = aPosting("1")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(Duration.ofMinutes(15))
                .build();

        assertThat(afterAsking(doubted, NOT_THERE))
                .isInstanceOfSatisfying(
                        Decision.Ask.class,
                        ask -> assertThat(ask.due())
                                .isBeforeOrEqualTo(
                                        NOW.minus(Duration.ofMinutes(15)).plus(POLICY.lateCommitWindow())));
    }

    @Test
    void notThereIsAsOldAsTheQuestionHoweverLongTheAnswerTook() {
        Posting doubted = aPosting("1")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(POLICY.lateCommitWindow())
                .build();
        var lookUp = new LookUp.Found(Map.of(doubted.id(), NOT_THERE));

        assertThat(rules.afterAsking(asking(doubted), lookUp, NOW.minusSeconds(1))
                        .get(doubted.id()))
                .isInstanceOfSatisfying(
                        Decision.Ask.class, ask -> assertThat(ask.due()).isEqualTo(NOW));
    }

    @Test
    void notThereAfterTheWindowIsSentAgain() {
        Posting doubted = aPosting("1")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(POLICY.lateCommitWindow())
                .build();

        assertThat(afterAsking(doubted, NOT_THERE)).isInstanceOf(Decision.Again.class);
    }

    @Test
    void whatWasForgottenIsAskedForTwiceAtMostBeforeItIsSentAgain() {
        Posting young =
                aPosting("1").doubt(Doubt.FORGOTTEN).sentAgo(Duration.ZERO).build();
        Posting old = aPosting("2")
                .doubt(Doubt.FORGOTTEN)
                .lookUps(1)
                .sentAgo(POLICY.lateCommitWindow().multipliedBy(2))
                .build();

        assertThat(afterAsking(young, NOT_THERE)).isInstanceOfSatisfying(Decision.Ask.class, ask -> {
            assertThat(ask.doubt()).isEqualTo(Doubt.FORGOTTEN);
            assertThat(ask.due()).isEqualTo(NOW.plus(POLICY.lateCommitWindow().multipliedBy(2)));
        });
        assertThat(afterAsking(old, NOT_THERE)).isInstanceOf(Decision.Again.class);
    }

    @Test
    void whatWasForgottenAndStandsInIntacctIsPostedAndWhatDiffersWaitsForAPerson() {
        Posting forgotten =
                aPosting("1").doubt(Doubt.FORGOTTEN).sentAgo(Duration.ZERO).build();

        assertThat(afterAsking(forgotten, new Sighting.Done("4711"))).isEqualTo(new Decision.Posted("4711"));
        assertThat(afterAsking(forgotten, new Sighting.Different(PROBLEM)))
                .isInstanceOfSatisfying(
                        Decision.Parked.class,
                        parked -> assertThat(parked.problem()).isEqualTo(PROBLEM));
    }

    @ParameterizedTest
    @EnumSource(
            value = Doubt.class,
            names = {"ALREADY_RECORDED", "KEY_TAKEN"})
    void whatTheGatewayClaimsButDoesNotShowIsNeverSentAgainByItself(Doubt doubt) {
        Posting doubted = aPosting("1")
                .doubt(doubt)
                .lookUps(POLICY.mostLookUps())
                .sentAgo(Duration.ofHours(2))
                .build();

        assertThat(afterAsking(doubted, NOT_THERE))
                .isInstanceOfSatisfying(
                        Decision.Parked.class,
                        parked -> assertThat(parked.inDoubt()).isTrue());
    }

    @Test
    void anAnswerThatProvesNothingIsAskedAbout() {
        assertThat(afterResult(aPosting("1").build(), new Result.Unclear(WORDS)))
                .isInstanceOfSatisfying(Decision.Ask.class, ask -> {
                    assertThat(ask.doubt()).isEqualTo(Doubt.NO_ANSWER);
                    assertThat(ask.due()).isBetween(NOW, NOW.plus(POLICY.firstLookUp()));
                });
    }

    @Test
    void aTakenKeyThatIsNotShownIsParkedWithinAMinuteInIntacctsOwnWords() {
        Posting asked = aPosting("1")
                .doubt(Doubt.KEY_TAKEN)
                .claim("BL34000061 | Another Widget already exists")
                .lookUps(3)
                .sentAgo(Duration.ofSeconds(20))
                .build();

        assertThat(afterAsking(asked, NOT_THERE)).isInstanceOfSatisfying(Decision.Parked.class, parked -> {
            assertThat(parked.problem().code()).isEqualTo("CLAIMED_BUT_NOT_FOUND");
            assertThat(parked.problem().cause()).contains("Another Widget already exists");
            assertThat(parked.raw()).contains("BL34000061");
        });
    }

    @Test
    void whatTakesItsPlaceCountsOnlyWhereIntacctRefusedForThat() {
        var other = new Sighting.NotDone("TO-1", PROBLEM);
        Posting taken = aPosting("1").doubt(Doubt.KEY_TAKEN).build();
        Posting unanswered = aPosting("2")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(Duration.ofSeconds(3))
                .build();

        assertThat(afterAsking(taken, other)).isEqualTo(new Decision.Parked(PROBLEM, "", false));
        assertThat(afterAsking(unanswered, other)).isInstanceOf(Decision.Ask.class);
    }

    @Test
    void whatIntacctDoesNotExplainIsTriedAFewTimesOnly() {
        Fault unexplained =
                new Fault(FaultClass.TRANSIENT, fault(FaultClass.TRANSIENT).problem(), null, "", WORDS, 5);

        assertThat(afterResult(aPosting("1").attempts(4).build(), new Result.Failed(unexplained)))
                .isInstanceOf(Decision.Again.class);
        assertThat(afterResult(aPosting("1").attempts(5).build(), new Result.Failed(unexplained)))
                .isInstanceOf(Decision.Parked.class);
    }

    @Test
    void whatIsQuotedFromTheOtherSideIsOneLineOfBoundedLength() {
        var words = GatewayWords.none(200, "the result says \"yes\nand\tno" + "\ud83d\ude00".repeat(2000) + "\"");

        assertThat(words.note())
                .startsWith("the result says \"yes and no")
                .hasSizeLessThan(1010)
                .endsWith("…");
        assertThat(words.note().codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    @Test
    void whatTheGatewaySaidIsHeardForEachPostingThatWasNoSuccess() {
        Posting created = aPosting("1").build();
        Posting refused = aPosting("2").build();
        Posting absent = aPosting("3").build();
        var answer = new Answer.Answered(Map.of(
                created.id(),
                new Result.Done("1"),
                refused.id(),
                new Result.Failed(new Fault(
                        FaultClass.NEEDS_PERSON, fault(FaultClass.NEEDS_PERSON).problem(), null, "", WORDS, null))));

        assertThat(Heard.in(sending(created, refused, absent), answer))
                .hasSize(2)
                .containsEntry(refused.id(), WORDS)
                .hasEntrySatisfying(
                        absent.id(), words -> assertThat(words.note()).contains("no result"));
    }

    @Test
    void aQuestionWithoutAnAnswerIsAskedAgainLater() {
        Posting doubted = aPosting("1")
                .doubt(Doubt.NO_ANSWER)
                .sentAgo(Duration.ofHours(2))
                .build();

        assertThat(rules.afterAsking(asking(doubted), new LookUp.Unknown("reset"), NOW)
                        .get(doubted.id()))
                .isInstanceOfSatisfying(
                        Decision.Ask.class, ask -> assertThat(ask.due()).isAfter(NOW));
    }

    @Test
    void pausesDoubleUpToALimit() {
        assertThat(pauseAfterAttempt(1)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
        assertThat(pauseAfterAttempt(4)).isBetween(Duration.ofMillis(8000), Duration.ofMillis(16000));
        assertThat(pauseAfterAttempt(19)).isLessThanOrEqualTo(POLICY.slowestRetry());
    }

    @Test
    void fullBatchesThatAreQuickGrowAndSlowOnesShrinkTowardsTheRequestTime() {
        Posting[] full =
                IntStream.range(0, 25).mapToObj(n -> aPosting("" + n).build()).toArray(Posting[]::new);

        assertThat(batchSizeAfter(sending(full), Duration.ofMillis(600))).isEqualTo(50);
        assertThat(batchSizeAfter(sending(full), Duration.ofSeconds(4))).isEqualTo(25);
        assertThat(batchSizeAfter(sending(full), Duration.ofSeconds(50))).isEqualTo(2);
        assertThat(batchSizeAfter(sending(full[0]), Duration.ofMillis(600))).isEqualTo(25);
        assertThat(rules.adviceAfterSending(sending(full), new Answer.Unknown("timed out"), Duration.ofSeconds(60)))
                .isEqualTo(new LaneAdvice.GoOn(12));
    }

    private int batchSizeAfter(Turn turn, Duration took) {
        return ((LaneAdvice.GoOn) rules.adviceAfterSending(turn, new Answer.Answered(Map.of()), took)).batchSize();
    }

    private LaneAdvice adviceAfter(Answer answer) {
        return rules.adviceAfterSending(sending(aPosting("1").build()), answer, Duration.ofMillis(100));
    }

    private Duration pauseAfterAttempt(int attempts) {
        Decision decision =
                afterResult(aPosting("1").attempts(attempts).build(), new Result.Failed(fault(FaultClass.TRANSIENT)));
        return Duration.between(NOW, ((Decision.Again) decision).due());
    }

    private Decision afterResult(Posting posting, Result result) {
        return afterAnswer(posting, new Answer.Answered(Map.of(posting.id(), result)));
    }

    private Decision afterAnswer(Posting posting, Answer answer) {
        return rules.afterSending(sending(posting), answer).get(posting.id());
    }

    private Decision afterAsking(Posting posting, Sighting sighting) {
        var lookUp = new LookUp.Found(Map.of(posting.id(), sighting));
        return rules.afterAsking(asking(posting), lookUp, NOW).get(posting.id());
    }
}
