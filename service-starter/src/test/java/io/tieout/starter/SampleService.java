package io.tieout.starter;

import io.tieout.model.event.Event;
import io.tieout.starter.event.Inbox;
import io.tieout.starter.refusal.InboundEvents;
import io.tieout.starter.security.TenantAccess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses everything: it notes each payment event once. */
@SpringBootConfiguration
@EnableAutoConfiguration
class SampleService {

    @Bean
    Noting noting(InboundEvents inbound, Inbox inbox, JdbcClient jdbc, TransactionTemplate transactions) {
        return new Noting(inbound, inbox, jdbc, transactions);
    }

    static final class Noting {

        private final InboundEvents inbound;
        private final Inbox inbox;
        private final JdbcClient jdbc;
        private final TransactionTemplate transactions;
        final AtomicInteger failuresToCome = new AtomicInteger();

        Noting(InboundEvents inbound, Inbox inbox, JdbcClient jdbc, TransactionTemplate transactions) {
            this.inbound = inbound;
            this.inbox = inbox;
            this.jdbc = jdbc;
            this.transactions = transactions;
        }

        @KafkaListener(topics = "billing.payment.v1", groupId = "sample", batch = "true")
        void on(List<ConsumerRecord<String, byte[]>> records) {
            inbound.receive(records, events -> transactions.executeWithoutResult(transaction -> note(events)));
        }

        private void note(List<Event<?>> events) {
            for (Event<?> event : inbox.firstSeen("noting", events)) {
                jdbc.sql("INSERT INTO note VALUES (?)")
                        .param(event.id().value())
                        .update();
            }
            if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ClassCastException("a failure that Spring Kafka calls fatal by default");
            }
        }
    }

    @RestController
    static final class Endpoint {

        private final TenantAccess access;

        Endpoint(TenantAccess access) {
            this.access = access;
        }

        @GetMapping("/api/v1/tenants/{tenant}/sample")
        Map<String, String> sample(@PathVariable String tenant) {
            return Map.of("tenant", access.check(tenant).value(), "who", access.who());
        }
    }
}
