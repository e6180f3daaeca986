package io.tieout.starter;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.event.EventType;
import io.tieout.model.event.Payload;
import io.tieout.model.event.Topic;
import io.tieout.starter.event.Inbox;
import io.tieout.starter.flood.FloodHandler;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.Doorkeeper;
import io.tieout.starter.refusal.InboundEvents;
import io.tieout.starter.security.TenantAccess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
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

    /** It is alone and answers for everything. */
    @Bean
    Doorkeeper doorkeeper() {
        return Doorkeeper.ofAll();
    }

    @Bean
    Noting noting(InboundEvents inbound, Inbox inbox, JdbcClient jdbc, TransactionTemplate transactions) {
        return new Noting(inbound, inbox, jdbc, transactions);
    }

    @Bean
    FloodHandler floods(Noting noting) {
        return noting.floods();
    }

    static final class Noting {

        @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no array of a generic class
        private static final AcceptedTypes<Payload> EVERYTHING =
                AcceptedTypes.of(EventTypes.all().toArray(EventType[]::new));

        private final InboundEvents inbound;
        private final Inbox inbox;
        private final JdbcClient jdbc;
        private final TransactionTemplate transactions;
        final AtomicInteger failuresToCome = new AtomicInteger();
        final AtomicLong largestPoll = new AtomicLong();

        Noting(InboundEvents inbound, Inbox inbox, JdbcClient jdbc, TransactionTemplate transactions) {
            this.inbound = inbound;
            this.inbox = inbox;
            this.jdbc = jdbc;
            this.transactions = transactions;
        }

        @KafkaListener(topics = Topic.Name.BILLING_PAYMENT, groupId = "${sample.group:sample}", batch = "true")
        void on(List<ConsumerRecord<String, byte[]>> records) {
            inbound.receive(
                    records, EVERYTHING, events -> transactions.executeWithoutResult(transaction -> note(events)));
        }

        FloodHandler floods() {
            return inbound.floods(
                    Topic.BILLING_PAYMENT,
                    EVERYTHING,
                    events -> transactions.executeWithoutResult(transaction -> note(events)));
        }

        @KafkaListener(
                topics = {
                    Topic.Name.BILLING_CUSTOMER,
                    Topic.Name.BILLING_INVOICE,
                    Topic.Name.ERP_CUSTOMER,
                    Topic.Name.ERP_PAYMENT,
                    Topic.Name.ERP_CREDIT,
                    Topic.Name.ERP_INVOICE,
                    Topic.Name.PAYMENT_POSTING,
                    Topic.Name.INTACCT_COMMAND,
                    Topic.Name.INTACCT_OUTCOME,
                    Topic.Name.INTACCT_RECORD,
                    Topic.Name.INVOICE_IMAGE,
                    Topic.Name.SYNC_COMMAND,
                    Topic.Name.SYNC_PROGRESS,
                    Topic.Name.SYNC_UNREAD,
                    Topic.Name.COMPANY,
                    Topic.Name.MAPPING,
                    Topic.Name.CONNECTION
                },
                groupId = "${sample.group:sample}-others",
                batch = "true")
        void onOthers(List<ConsumerRecord<String, byte[]>> records) {
            largestPoll.accumulateAndGet(
                    records.stream()
                            .mapToLong(record -> record.value() == null ? 0 : record.value().length)
                            .sum(),
                    Math::max);
            inbound.receive(
                    records, EVERYTHING, events -> transactions.executeWithoutResult(transaction -> note(events)));
        }

        private void note(List<Event<Payload>> events) {
            for (Event<Payload> event : inbox.firstSeen("noting", events)) {
                jdbc.sql("INSERT INTO note VALUES (?)")
                        .param(event.id().value())
                        .update();
                if (event.subject().startsWith("unforeseen")) {
                    throw new IllegalStateException("nobody foresaw " + event.subject());
                }
            }
            if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TransientDataAccessResourceException("the database is away for a moment");
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
