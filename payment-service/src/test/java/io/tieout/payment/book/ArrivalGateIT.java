package io.tieout.payment.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.TransactionId;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.decision.PaymentKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ArrivalGateIT extends ServiceIT {

    @Autowired
    private ArrivalGate gate;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thoseWhoArriveDoNotWaitForEachOther() {
        transactions.executeWithoutResult(first -> {
            gate.pass(List.of(key("T-1"), key("T-2")), List.of());
            elsewhere(() -> gate.pass(List.of(key("T-3")), List.of()));
        });
    }

    @Test
    void whoMissesAMovementWaitsForThoseThatArriveAndLetsNoOtherPass() throws Exception {
        var arrived = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> missing = transactions.execute(arriving -> {
                gate.pass(List.of(key("T-1")), List.of());
                Future<?> waits = threads.submit(() -> transactions.executeWithoutResult(transaction -> {
                    gate.pass(List.of(key("T-2")), List.of(key("T-1")));
                    assertThat(arrived.getCount()).isZero();
                }));
                eventually(() -> assertThat(waiting()).isEqualTo(1));
                arrived.countDown();
                return waits;
            });
            missing.get(30, TimeUnit.SECONDS);
        }
    }

    private void elsewhere(Runnable work) {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            assertThat(threads.submit(() -> transactions.executeWithoutResult(transaction -> work.run())))
                    .succeedsWithin(Duration.ofSeconds(30));
        }
    }

    private long waiting() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_locks
                         WHERE locktype = 'advisory' AND NOT granted AND classid = :name
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).param("name", ArrivalGate.NAME).query(Long.class).single();
    }

    private PaymentKey key(String transaction) {
        return new PaymentKey(events.tenant(), new TransactionId(transaction));
    }
}
