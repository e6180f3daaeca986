package io.tieout.connector.posting.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.posting.PostingFixtures;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.connector.posting.store.ClosingCauses.Step;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.SqlTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Exceptions close themselves: what is parked goes when its cause is gone, and costs little as long as it is not. */
class ClosingCausesIT extends StoreFixture {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private volatile String code = "CLOSED_PERIOD";
    private volatile Predicate<CreatePayment> isRefused = payment -> true;

    @BeforeEach
    void intacctRefusesWhatIsToBeRefused() {
        ledger.answer = this::answer;
    }

    @Test
    void threeHundredGoByThemselvesWithinFiveMinutesAfterThePeriodWasOpened() {
        park(ids(300));
        live(Duration.ofHours(1));
        assertThat(sendings()).as("one at a time, while it is closed").isBetween(300 + 13, 300 + 15);
        assertThat(outcomes()).as("nothing is told twice").hasSize(300);

        int before = sendings();
        isRefused = payment -> false;
        Instant opened = clock.instant();
        live(FIVE_MINUTES);

        assertThat(ids(300)).allSatisfy(id -> assertThat(state(id)).isEqualTo(PostingState.POSTED));
        assertThat(sendings() - before).as("each is sent once").isEqualTo(300);
        assertThat(ledger.records).hasSize(300).doesNotHaveDuplicates();
        assertThat(outcomes().subList(300, 600))
                .allMatch(outcome -> outcome.state() == OutcomeState.POSTED)
                .allMatch(
                        outcome -> Duration.between(opened, outcome.decidedAt()).compareTo(FIVE_MINUTES) < 0);
        assertThat(replica.causeQueries().of(ACME)).isEmpty();
        live(Duration.ofHours(1));
        assertThat(causes()).isEmpty();
    }

    @Test
    void aCauseThatIsNotMendedIsTriedAtTheDocumentedPaceByAnotherPostingEachTime() {
        park("1", "2", "3");
        int before = ledger.batches.size();

        live(Duration.ofMinutes(25));

        assertThat(ledger.batches.subList(before, ledger.batches.size()))
                .allMatch(batch -> batch.commands().size() == 1)
                .extracting(batch -> batch.commands().getFirst().commandId().value())
                .containsExactly("payment-1", "payment-2", "payment-3", "payment-1", "payment-2", "payment-3");
        assertThat(outcomes()).hasSize(3);
        assertThat(replica.causeQueries().of(ACME)).singleElement().satisfies(cause -> {
            assertThat(cause.code()).isEqualTo("CLOSED_PERIOD");
            assertThat(cause.postings()).isEqualTo(3);
            assertThat(cause.triedByItself()).isTrue();
            assertThat(cause.tries()).isEqualTo(6);
            assertThat(cause.triedAt()).isBefore(clock.instant());
            assertThat(cause.nextTryAt())
                    .isAfter(clock.instant())
                    .isBefore(clock.instant().plus(FIVE_MINUTES));
        });
    }

    @Test
    void anotherReasonIsToldAndIsACauseOfItsOwn() {
        park("1");
        code = "NO_PERMISSION";

        live(FIVE_MINUTES);

        assertThat(outcomes()).hasSize(2);
        assertThat(outcomes().getLast().problem().code()).isEqualTo("NO_PERMISSION");
        assertThat(causes()).containsExactly("NO_PERMISSION");
        isRefused = payment -> false;
        live(FIVE_MINUTES);
        assertThat(state("1")).isEqualTo(PostingState.POSTED);
    }

    @Test
    void whereTheCauseIsGoneForAPartThatPartGoesAndTheRestIsTriedOnceForIt() {
        park(ids(40));
        live(Duration.ofMinutes(1));
        int before = sendings();
        isRefused = payment -> number(payment) % 2 == 1;

        live(Duration.ofMinutes(12));

        assertThat(IntStream.rangeClosed(1, 40).filter(number -> number % 2 == 0))
                .allSatisfy(number -> assertThat(state("" + number)).isEqualTo(PostingState.POSTED));
        assertThat(IntStream.rangeClosed(1, 40).filter(number -> number % 2 == 1))
                .allSatisfy(number -> assertThat(state("" + number)).isEqualTo(PostingState.PARKED));
        assertThat(sendings() - before).isBetween(40, 44);
        assertThat(outcomes()).hasSize(60);
    }

    @Test
    void whatIsNotMendedInIntacctOrWasDismissedIsLeftAlone() {
        code = "MORE_THAN_DUE";
        park("1");
        code = "CLOSED_PERIOD";
        park("2", "3");
        replica.actions().dismiss(ACME, new CommandId("payment-2"), "ann", "entered by hand");
        withdraw("3");
        isRefused = payment -> false;

        live(Duration.ofHours(1));

        assertThat(ledger.records).isEmpty();
        assertThat(state("1")).isEqualTo(PostingState.PARKED);
        assertThat(causes()).isEmpty();
        assertThat(replica.causeQueries().of(ACME))
                .singleElement()
                .satisfies(cause -> assertThat(cause.nextTryAt()).isNull());
    }

    @Test
    void aTenantWhoseConnectionDoesNotRunIsLeftAloneAndTriedAsSoonAsItRuns() {
        park("1", "2");
        live(Duration.ofMinutes(6));
        int before = sendings();
        replica.memberships()
                .refused(ACME, replica.version(ACME), new Problem("SIGN_IN_FAILED", "It was refused.", "Mend it."));
        isRefused = payment -> false;
        live(Duration.ofHours(3));
        assertThat(sendings()).isEqualTo(before);
        assertThat(replica.causeQueries().of(ACME).getFirst().nextTryAt()).isNull();

        replica.memberships().proven(ACME, replica.version(ACME));
        live(Duration.ofMinutes(1));

        assertThat(state("1")).isEqualTo(PostingState.POSTED);
        assertThat(state("2")).isEqualTo(PostingState.POSTED);
    }

    @Test
    void whatMayHaveMendedACauseIsFollowedAtOnceAndNeverTwiceInAMinute() {
        park("1");
        live(Duration.ofDays(4));
        int before = sendings();
        live(Duration.ofMinutes(10));
        assertThat(sendings() - before).as("an old cause").isLessThanOrEqualTo(1);

        int tried = sendings();
        for (int second = 0; second < 60; second += 15) {
            replica.causes().tryAgainSoon(ACME);
            live(Duration.ofSeconds(15));
        }

        assertThat(sendings() - tried).isBetween(1, 2);
        isRefused = payment -> false;
        live(FIVE_MINUTES);
        assertThat(state("1")).as("it is young again").isEqualTo(PostingState.POSTED);
    }

    @Test
    void aCauseWithoutASignOfLifeIsGivenUpAndBeginsAnewWhenItComesUpAnew() {
        park("1");
        live(Duration.ofMinutes(1));
        jdbc("UPDATE open_cause SET since = since - interval '91 days'");
        live(Duration.ofHours(3));
        int before = sendings();
        live(Duration.ofDays(2));
        assertThat(sendings()).isEqualTo(before);

        replica.actions().retryAll(ACME, "CLOSED_PERIOD", "ann");
        live(FIVE_MINUTES);
        assertThat(sendings() - before).as("the person's, and one by itself").isEqualTo(2);

        replica.actions().dismiss(ACME, new CommandId("payment-1"), "ann", "entered by hand");
        live(Duration.ofMinutes(1));
        park("2");
        isRefused = payment -> false;
        live(FIVE_MINUTES);

        assertThat(state("2")).isEqualTo(PostingState.POSTED);
    }

    @Test
    void ofTwoReplicasOneTries() throws Exception {
        park(ids(20));
        replica.causes().find();
        clock.pass(FIVE_MINUTES);
        try (var other = new Replica(database, ledger, clock);
                var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Step>> steps = threads.invokeAll(List.<Callable<Step>>of(
                    () -> replica.closing().step(), () -> other.closing().step()));
            assertThat(steps).extracting(Future::get).contains(Step.SENT);
            assertThat(underWay()).isEqualTo(1);
            isRefused = payment -> false;
            for (int round = 0; round < 60; round++) {
                threads.invokeAll(List.<Callable<Object>>of(
                        () -> replica.closing().step(),
                        () -> other.closing().step(),
                        () -> replica.machine().runOnce(),
                        () -> other.machine().runOnce()));
                clock.pass(Duration.ofSeconds(1));
            }
        }

        assertThat(ids(20)).allSatisfy(id -> assertThat(state(id)).isEqualTo(PostingState.POSTED));
        assertThat(ledger.records).hasSize(20).doesNotHaveDuplicates();
        assertThat(sendings()).isEqualTo(40);
    }

    @Test
    void aProcessThatDiesWhileItTriesLosesAndDoublesNothing() {
        park(ids(12));
        replica.causes().find();
        clock.pass(FIVE_MINUTES);
        assertThat(replica.closing().step()).isEqualTo(Step.SENT);
        isRefused = payment -> false;
        Turn died = replica.postings().takeTurn().orElseThrow();
        ledger.record(new Batch(
                died.token(),
                died.tenant(),
                null,
                List.of(died.postings().getFirst().command())));
        clock.pass(Duration.ofSeconds(31));
        assertThat(replica.postings().doubtAbandoned()).isEqualTo(1);

        live(FIVE_MINUTES);

        assertThat(ids(12)).allSatisfy(id -> assertThat(state(id)).isEqualTo(PostingState.POSTED));
        assertThat(ledger.records).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void aPersonWhoRetriesAtBothServicesInTheMiddleOfATryLosesNothing() {
        park("1", "2");
        live(Duration.ofMinutes(1));
        ledger.answer = batch -> {
            ledger.answer = this::answer;
            accept(ACME, PostingFixtures.aPayment("1", 2));
            replica.actions().retryAll(ACME, "CLOSED_PERIOD", "ann");
            return answer(batch);
        };

        live(FIVE_MINUTES);

        assertThat(outcomes())
                .filteredOn(outcome -> outcome.commandId().value().equals("payment-1"))
                .extracting(outcome -> outcome.revision() + " " + outcome.state())
                .containsExactly("1 PARKED", "2 PARKED");
        isRefused = payment -> false;
        live(FIVE_MINUTES);
        assertThat(ledger.records)
                .extracting(CreatePayment::revision)
                .as("the newer one of payment 1")
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void whatWasMadeForAnotherCompanyIsNotSentToThisOne() {
        park("1");
        live(Duration.ofMinutes(1));
        replica.save(ACME, "other-inc", 1);
        replica.memberships().proven(ACME, replica.version(ACME));
        isRefused = payment -> false;

        live(Duration.ofHours(2));

        assertThat(ledger.records).isEmpty();
        assertThat(state("1")).isEqualTo(PostingState.PARKED);
    }

    @Test
    void theWayOfAnOrdinaryPostingHasNoStatementMore() {
        isRefused = payment -> false;
        var statements = new ListAppender<ILoggingEvent>();
        statements.start();
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        log.setLevel(Level.DEBUG);
        log.addAppender(statements);
        try {
            accept(ACME, List.of(ids(50)));
            drain();
        } finally {
            log.detachAppender(statements);
            log.setLevel(null);
        }

        assertThat(ids(50)).allSatisfy(id -> assertThat(state(id)).isEqualTo(PostingState.POSTED));
        List<String> ours = statements.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(ours).isNotEmpty().noneMatch(sql -> sql.contains("open_cause") || sql.contains("newer ->>"));
    }

    @Test
    void causesAreFoundInTheIndexHoweverManyPostingsTheyHave() {
        jdbc("""
                INSERT INTO posting (command_id, tenant, document_key, natural_key, event_type, event_id, traceparent, revision,
                                     body, state, due_at, code, accepted_at, updated_at)
                SELECT 'many-' || n, 'tenant-' || n % 3, 'd', 'k', 't', 'e', '', 1, '{}', 'PARKED', now(),
                       CASE n % 2 WHEN 0 THEN 'CLOSED_PERIOD' ELSE 'NO_PERMISSION' END, now(), now()
                  FROM generate_series(1, 30000) AS n
                """);
        jdbc("ANALYZE posting");

        assertThat(replica.causes().find()).isEqualTo(6);
        assertThat(replica.causes().find()).isZero();
        assertThat(String.join("\n", replica.jdbc().sql("""
                                        EXPLAIN SELECT command_id FROM posting
                                         WHERE tenant = 'tenant-1' AND code = 'CLOSED_PERIOD' AND state = 'PARKED' AND told_as IS NULL
                                         ORDER BY sent_at NULLS FIRST, position LIMIT 10
                                        """).query(String.class).list()))
                .contains("posting_to_try_again")
                .doesNotContain("Sort", "Seq Scan");
    }

    private Answer answer(Batch batch) {
        Map<CommandId, Result> results = new HashMap<>();
        for (IntacctCommand command : batch.commands()) {
            if (isRefused.test((CreatePayment) command)) {
                results.put(command.commandId(), new Result.Failed(refusal()));
            } else {
                results.putAll(((Answer.Answered) ledger.record(
                                new Batch(batch.id(), batch.tenant(), batch.entityId(), List.of(command))))
                        .results());
            }
        }
        return new Answer.Answered(results);
    }

    private Fault refusal() {
        return new Fault(
                FaultClass.NEEDS_PERSON, new Problem(code, "It was refused.", "Mend it in Intacct."), null, "BL01");
    }

    private void park(String... ids) {
        accept(ACME, List.of(ids));
        drain();
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isEqualTo(PostingState.PARKED));
    }

    /** As a running replica does, from one moment at which something is due to the next. */
    private void live(Duration time) {
        Instant end = clock.instant().plus(time);
        Instant find = clock.instant();
        while (clock.instant().isBefore(end)) {
            if (!clock.instant().isBefore(find)) {
                replica.causes().find();
                find = clock.instant().plusSeconds(15);
            }
            while (replica.closing().step() != Step.NOTHING) {
                drain();
            }
            drain();
            clock.pass(untilSomethingIsDue(
                    causes().isEmpty() ? Duration.ofSeconds(15) : Duration.between(clock.instant(), end)));
        }
    }

    private Duration untilSomethingIsDue(Duration most) {
        Instant due = replica.jdbc()
                .sql("""
                        SELECT least((SELECT min(due_at) FROM open_cause),
                                     (SELECT min(due_at) FROM posting WHERE state IN ('READY', 'UNCERTAIN'))) AS due_at
                        """)
                .query((row, number) -> Optional.ofNullable(SqlTimes.readNullable(row, "due_at")))
                .single()
                .orElse(Instant.MAX);
        Duration until = Duration.between(
                clock.instant(),
                due.isAfter(clock.instant().plus(most)) ? clock.instant().plus(most) : due);
        return until.compareTo(Duration.ofMillis(500)) < 0 ? Duration.ofMillis(500) : until;
    }

    private void withdraw(String id) {
        jdbc("UPDATE posting SET state = 'DISMISSED', withdrawn = true WHERE command_id = 'payment-" + id + "'");
    }

    private void jdbc(String statement) {
        replica.jdbc().sql(statement).update();
    }

    private int sendings() {
        synchronized (ledger.batches) {
            return ledger.batches.stream()
                    .mapToInt(batch -> batch.commands().size())
                    .sum();
        }
    }

    private List<String> causes() {
        return replica.jdbc()
                .sql("SELECT code FROM open_cause ORDER BY code")
                .query(String.class)
                .list();
    }

    private long underWay() {
        return live();
    }

    private static int number(CreatePayment payment) {
        return Integer.parseInt(payment.commandId().value().replace("payment-", ""));
    }

    private static String[] ids(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(Integer::toString).toArray(String[]::new);
    }
}
