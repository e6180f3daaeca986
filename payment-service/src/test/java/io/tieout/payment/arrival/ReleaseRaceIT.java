package io.tieout.payment.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.posting.PostingRequested;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.book.TakenElsewhere;
import io.tieout.payment.outcome.Outcomes;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.testsupport.TopicReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Payments, their invoices and the outcomes of these arrive in the same moment, over and over. */
class ReleaseRaceIT extends ServiceIT {

    private static final int ROUNDS = 60;
    private static final int PAYMENTS = 6;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void noPaymentIsLeftWaitingForAnInvoiceThatCameInTheSameMoment() throws Exception {
        publish(events.connected());
        var random = new Random(42);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < ROUNDS; round++) {
                // One for each round: news of a customer would release what an earlier round had left waiting.
                String customer = "C-" + round;
                List<Inbound<PaymentTransaction>> payments = new ArrayList<>();
                List<Event<?>> read = new ArrayList<>();
                List<Event<ErpOutcome>> posted = new ArrayList<>();
                for (int i = 0; i < PAYMENTS; i++) {
                    String id = round + "-" + i;
                    payments.add(inbound(events.payment("T-" + id)
                            .by(customer)
                            .on("I-" + id, "10.00")
                            .on("J-" + id, "5.00")
                            .event()));
                    read.add(events.erpInvoice("I-" + id, customer, "10.00", "10.00"));
                    posted.add(events.invoicePosted("J-" + id, customer));
                }
                Collections.shuffle(payments, random);
                Collections.shuffle(read, random);
                Collections.shuffle(posted, random);
                atOnce(
                        threads,
                        () -> arrivals.take(payments),
                        () -> transactions.executeWithoutResult(transaction -> news.take(read)),
                        () -> outcomes.take(posted));
            }
        }

        int all = ROUNDS * PAYMENTS;
        assertThat(get(address("/payments?state=waiting")).body().path("payments"))
                .isEmpty();
        assertThat(get(address("/payments/summary")).body().path("requested").asInt())
                .isEqualTo(all);
        eachIsRequestedOnce(all);
    }

    @Test
    void twoReplicasThatAreGivenTheSameBatchTakeEachPaymentOnce() throws Exception {
        publish(events.connected());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            transactions.executeWithoutResult(
                    transaction -> news.take(List.of(events.erpInvoice("I-1", "C-1", "999.00", "999.00"))));
            for (int round = 0; round < ROUNDS; round++) {
                List<Inbound<PaymentTransaction>> batch = new ArrayList<>();
                for (int i = 0; i < PAYMENTS; i++) {
                    batch.add(inbound(events.payment("T-" + round + "-" + i)
                            .on("I-1", "0.10")
                            .event()));
                }
                List<Inbound<PaymentTransaction>> reversed = new ArrayList<>(batch);
                Collections.reverse(reversed);
                atOnce(threads, () -> delivered(batch), () -> delivered(reversed));
            }
        }

        int all = ROUNDS * PAYMENTS;
        assertThat(get(address("/payments/summary")).body().path("in").asInt()).isEqualTo(all);
        eachIsRequestedOnce(all);
    }

    /** As the container does it: a batch that failed is delivered again. */
    private void delivered(List<Inbound<PaymentTransaction>> batch) {
        try {
            arrivals.take(batch);
        } catch (TakenElsewhere again) {
            arrivals.take(batch);
        }
    }

    private void eachIsRequestedOnce(int all) {
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            eventually(() -> assertThat(reader.of(events.tenant(), PostingRequested.class))
                    .hasSizeGreaterThanOrEqualTo(all));
            assertThat(reader.of(events.tenant(), PostingRequested.class))
                    .hasSize(all)
                    .extracting(request -> request.payment().transactionId())
                    .doesNotHaveDuplicates();
        }
    }

    private static void atOnce(ExecutorService threads, Runnable... works)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(works.length);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (Runnable work : works) {
            tasks.add(() -> {
                barrier.await(10, TimeUnit.SECONDS);
                work.run();
                return true;
            });
        }
        for (Future<Boolean> done : threads.invokeAll(tasks)) {
            assertThat(done.get()).isTrue();
        }
    }

    private static Inbound<PaymentTransaction> inbound(Event<PaymentTransaction> event) {
        return new Inbound<>(new ConsumerRecord<>(Topic.Name.BILLING_PAYMENT, 0, 0, event.key(), new byte[0]), event);
    }
}
