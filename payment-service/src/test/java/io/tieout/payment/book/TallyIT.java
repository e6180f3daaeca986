package io.tieout.payment.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.TestEvents;
import io.tieout.payment.arrival.Arrivals;
import io.tieout.payment.book.PaymentCounts.Summary;
import io.tieout.payment.decision.Dismissal;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.outcome.Outcomes;
import io.tieout.payment.people.Interventions;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tally says what the tables say, whatever happens to payments; here it is merged all the time, as in the whole module. */
class TallyIT extends ServiceIT {

    private static final int WRITERS = 3;
    private static final int ROUNDS = 8;
    private static final int PAYMENTS = 20;
    private static final AtomicInteger OFFSET = new AtomicInteger();

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Interventions interventions;

    @Autowired
    private PaymentCounts counts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aTenantWithAnOpenInvoice() {
        publish(events.connected());
        learned(events.erpInvoice("I-1", "C-1", "9000.00", "9000.00"));
    }

    @Test
    void everyStepOfEveryPaymentIsCountedOnce() {
        arrived("T-posted", "T-rejected", "T-parked", "T-late");
        arrived("T-posted", "T-parked");
        arrivals.take(List.of(
                inbound(events.payment("T-waits").on("I-2", "5.00").event()),
                inbound(events.payment("T-posted").on("I-1", "2.00").event()),
                inbound(TestEvents.ofNewTenant()
                        .payment("T-strange")
                        .on("I-1", "2.00")
                        .event())));
        countedIs(new Summary(6, 1, 4, 0, 1, 0, 0));

        learned(events.erpInvoice("I-2", "C-1", "5.00", "5.00"));
        countedIs(new Summary(6, 0, 5, 0, 1, 0, 0));

        concluded("T-posted", OutcomeState.POSTED, 0);
        concluded("T-rejected", OutcomeState.REJECTED, 0);
        concluded("T-parked", OutcomeState.PARKED, 0);
        concluded("T-late", OutcomeState.REJECTED, 0);
        concluded("T-late", OutcomeState.REJECTED, 0);
        countedIs(new Summary(6, 0, 1, 1, 3, 1, 0));

        interventions.retry(key("T-parked"), "anna");
        interventions.dismiss(key("T-rejected"), Dismissal.DISMISSED, "twice", "anna");
        countedIs(new Summary(6, 0, 2, 1, 2, 0, 1));

        outcomes.take(List.of(
                outcome("T-late", OutcomeState.PARKED, 1),
                outcome("T-late", OutcomeState.POSTED, 2),
                outcome("T-parked", OutcomeState.REJECTED, 1),
                outcome("T-rejected", OutcomeState.POSTED, 3)));
        countedIs(new Summary(6, 0, 1, 3, 2, 0, 0));

        theTallyIsMerged();
        countedIs(new Summary(6, 0, 1, 3, 2, 0, 0));
    }

    @Test
    void whatIsRolledBackWasNeverCounted() {
        arrived("T-1");
        transactions.executeWithoutResult(transaction -> {
            arrived("T-2");
            concluded("T-1", OutcomeState.POSTED, 0);
            counts.merge();
            countedIs(new Summary(2, 0, 1, 1, 0, 0, 0));
            transaction.setRollbackOnly();
        });
        countedIs(new Summary(1, 0, 1, 0, 0, 0, 0));

        Inbound<PaymentTransaction> again =
                inbound(events.payment("T-3").on("I-1", "1.00").event());
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    arrivals.take(List.of(again));
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessage("killed before the commit");
        arrivals.take(List.of(again));
        arrivals.take(List.of(again));
        countedIs(new Summary(2, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void aPaymentThatVanishesFromTheTableIsMissed() {
        arrived("T-1", "T-2");
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("DELETE FROM payment WHERE tenant = :tenant AND transaction_id = 'T-1'")
                    .param("tenant", events.tenant().value())
                    .update();
            assertThat(counts.of(events.tenant())).isEqualTo(new Summary(2, 0, 1, 0, 0, 0, 0));
            transaction.setRollbackOnly();
        });
    }

    @Test
    void aPersonWhoseSearchPathIsAnotherChangesTheTallyToo() {
        arrived("T-1");
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("SET LOCAL search_path = pg_catalog").update();
            jdbc.sql("UPDATE payment.payment SET state = 'PARKED' WHERE tenant = :tenant")
                    .param("tenant", events.tenant().value())
                    .update();
        });
        countedIs(new Summary(1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void whileManyWriteAndTwoReplicasMergeEveryReadingIsWhole() throws Exception {
        var writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 3)) {
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer)))
                    .toList();
            List<Future<?>> others = Stream.<Runnable>of(counts::merge, counts::merge, this::readsAreWhole)
                    .<Future<?>>map(work -> threads.submit(() -> {
                        while (writing.get()) {
                            work.run();
                        }
                    }))
                    .toList();
            try {
                for (Future<?> writer : writers) {
                    writer.get(2, TimeUnit.MINUTES);
                }
            } finally {
                writing.set(false);
            }
            for (Future<?> other : others) {
                other.get(1, TimeUnit.MINUTES);
            }
        }

        int quarter = WRITERS * ROUNDS * PAYMENTS / 4;
        countedIs(new Summary(4 * quarter, 0, 2 * quarter, quarter, 0, 0, quarter));
        theTallyIsMerged();
        eventually(() -> assertThat(counts.ofAll()).isEqualTo(fromTheTables("true", "true")));
    }

    /** Of each round a quarter is posted, a quarter is parked and tried again, and a quarter is rejected and dismissed. */
    private void write(int writer) {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "T-" + writer + "-" + round + "-";
            String[] ids = IntStream.range(0, PAYMENTS)
                    .mapToObj(number -> prefix + number)
                    .toArray(String[]::new);
            arrived(ids);
            List<Event<ErpOutcome>> decided = new ArrayList<>();
            for (int i = 0; i < PAYMENTS; i += 4) {
                decided.add(outcome(ids[i], OutcomeState.POSTED, 0));
                decided.add(outcome(ids[i + 1], OutcomeState.PARKED, 0));
                decided.add(outcome(ids[i + 2], OutcomeState.REJECTED, 0));
            }
            outcomes.take(decided);
            arrived(ids);
            for (int i = 0; i < PAYMENTS; i += 4) {
                interventions.retry(key(ids[i + 1]), "anna");
                interventions.dismiss(key(ids[i + 2]), Dismissal.DISMISSED, "enough", "anna");
            }
        }
    }

    private void readsAreWhole() {
        Summary now = counts.of(events.tenant());
        assertThat(now.waiting() + now.requested() + now.posted() + now.rejected() + now.parked() + now.dismissed())
                .isEqualTo(now.in());
        assertThat(now.in() % PAYMENTS).isZero();
    }

    private void countedIs(Summary expected) {
        assertThat(counts.of(events.tenant())).isEqualTo(expected);
        assertThat(fromTheTables("tenant = :tenant", "tenant = :tenant")).isEqualTo(expected);
    }

    /** Counted without the tally. */
    private Summary fromTheTables(String payments, String records) {
        return jdbc.sql("""
                        WITH refused AS (
                            SELECT count(*) AS records FROM refused_record WHERE topic = 'billing.payment.v1' AND %s)
                        SELECT count(*) + (SELECT records FROM refused) AS came_in,
                               count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                               count(*) FILTER (WHERE state = 'REQUESTED') AS requested,
                               count(*) FILTER (WHERE state = 'POSTED') AS posted,
                               count(*) FILTER (WHERE state = 'REJECTED') + (SELECT records FROM refused) AS rejected,
                               count(*) FILTER (WHERE state = 'PARKED') AS parked,
                               count(*) FILTER (WHERE state = 'DISMISSED') AS dismissed
                          FROM payment WHERE %s
                        """.formatted(records, payments))
                .param("tenant", events.tenant().value())
                .query((row, number) -> new Summary(
                        row.getLong("came_in"),
                        row.getLong("waiting"),
                        row.getLong("requested"),
                        row.getLong("posted"),
                        row.getLong("rejected"),
                        row.getLong("parked"),
                        row.getLong("dismissed")))
                .single();
    }

    /** Once nobody writes, the service leaves one row for each state. */
    private void theTallyIsMerged() {
        eventually(() -> assertThat(tally("count(*)")).isEqualTo(tally("count(DISTINCT state)")));
    }

    private int tally(String what) {
        return jdbc.sql("SELECT " + what + " FROM payment_tally WHERE tenant = :tenant")
                .param("tenant", events.tenant().value())
                .query(Integer.class)
                .single();
    }

    private void arrived(String... transactionIds) {
        arrivals.take(Arrays.stream(transactionIds)
                .map(id -> inbound(events.payment(id).on("I-1", "1.00").event()))
                .toList());
    }

    private void learned(Event<?> read) {
        transactions.executeWithoutResult(transaction -> news.take(List.of(read)));
    }

    private void concluded(String transaction, OutcomeState state, int seconds) {
        outcomes.take(List.of(outcome(transaction, state, seconds)));
    }

    private Event<ErpOutcome> outcome(String transaction, OutcomeState state, int seconds) {
        return events.outcome(
                DocumentKind.PAYMENT,
                transaction,
                state,
                state == OutcomeState.POSTED ? null : "NO",
                TestEvents.NOON.plusSeconds(seconds));
    }

    private PaymentKey key(String transaction) {
        return new PaymentKey(events.tenant(), new TransactionId(transaction));
    }

    /** In a partition that Kafka does not have, so that no record of another test stands in its place. */
    private static Inbound<PaymentTransaction> inbound(Event<PaymentTransaction> event) {
        return new Inbound<>(
                new ConsumerRecord<>(
                        Topic.Name.BILLING_PAYMENT, 99, OFFSET.incrementAndGet(), event.key(), new byte[0]),
                event);
    }
}
