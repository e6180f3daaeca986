package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.ConnectorContext;
import io.tieout.connector.image.store.ImageSource;
import io.tieout.connector.image.store.Images;
import io.tieout.connector.image.store.Looks;
import io.tieout.connector.image.store.Spool;
import io.tieout.connector.image.store.Subject;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several replicas, each with threads of its own, over one database. */
class LooksIT extends ConnectorContext {

    private static final int REPLICAS = 3;

    @Autowired
    private Images images;

    @Autowired
    private Looks looks;

    @Autowired
    private ImageProperties properties;

    @Autowired
    private Clock clock;

    private final Subject subject = new Subject(
            new TenantId("looks-" + UUID.randomUUID()), "LOOKS|", new InvoiceId("INV-1"), ImageSource.INTACCT);
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void whatOneReplicaIsFetchingTheOthersWaitFor() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        List<Future<Sought>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Fetching first = replica(threads);
            answers.add(threads.submit((Callable<Sought>) () -> first.believedOr(subject, kept -> {
                begun.countDown();
                await(end);
                return fetch(first);
            })));
            begun.await();
            for (int i = 1; i < REPLICAS; i++) {
                Fetching other = replica(threads);
                answers.add(threads.submit((Callable<Sought>) () -> other.believedOr(subject, kept -> fetch(other))));
            }
            end.countDown();
            for (Future<Sought> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Sought.Found.class);
            }
        }

        assertThat(fetched).hasValue(1);
        assertThat(looks.take(subject)).as("nobody looks any more").isTrue();
        looks.give(subject);
    }

    @Test
    void theLookOfADeadReplicaEndsByItself() {
        assertThat(looks.take(subject)).isTrue();
        assertThat(looks.take(subject)).isFalse();

        jdbc.sql("UPDATE image_look SET leased_until = now() - interval '1 second' WHERE tenant = :tenant")
                .param("tenant", subject.tenant().value())
                .update();

        assertThat(looks.take(subject)).isTrue();
        looks.give(subject);
        assertThat(looks.take(subject)).isTrue();
        looks.give(subject);
    }

    @Test
    void aLookThatFailsLeavesNoneBehind() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Fetching replica = replica(threads);

            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> replica.believedOr(subject, kept -> {
                        throw new IllegalStateException("broken");
                    })))
                    .hasMessage("broken");
        }
        assertThat(looks.take(subject)).isTrue();
        looks.give(subject);
    }

    private Fetching replica(ExecutorService threads) {
        return new Fetching(images, looks, new Once<>(threads), new Allowance<>(100, clock), properties, clock);
    }

    private Sought fetch(Fetching replica) {
        fetched.incrementAndGet();
        try (var spool = new Spool(1000)) {
            spool.write("%PDF-1.5 %%EOF".getBytes(StandardCharsets.US_ASCII));
            return replica.keep(subject, "1", spool);
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
