package io.tieout.starter;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.catalog.EventCodec;
import io.tieout.starter.audit.AuditController;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import io.tieout.starter.event.Inbox;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.event.OutboxRelay;
import io.tieout.starter.event.OutboxRelayLoop;
import io.tieout.starter.refusal.Doorkeeper;
import io.tieout.starter.refusal.InboundEvents;
import io.tieout.starter.refusal.Isolation;
import io.tieout.starter.refusal.Refusals;
import io.tieout.starter.refusal.RefusedRecords;
import io.tieout.starter.refusal.RefusedRecordsController;
import io.tieout.starter.refusal.Standstill;
import io.tieout.starter.refusal.Stumbles;
import io.tieout.starter.siding.Shunting;
import io.tieout.starter.siding.Sidings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events, refusals, clock. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "io.tieout.starter.kafka.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(TieoutProperties.class)
@Import({RefusedRecordsController.class, AuditController.class})
public class StarterAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    EventFactory eventFactory(TieoutProperties properties, Clock clock) {
        return new EventFactory(properties.source(), clock);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> eventTemplate, EventCodec codec) {
        return new EventPublisher(eventTemplate, codec);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, Clock clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            KafkaTemplate<String, byte[]> eventTemplate,
            TieoutProperties properties) {
        return new OutboxRelay(jdbc, transactions, eventTemplate, properties.service());
    }

    @Bean
    OutboxRelayLoop outboxRelayLoop(OutboxRelay relay, MeterRegistry meters) {
        return new OutboxRelayLoop(relay, meters);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, EventCodec codec, Clock clock, OutboxRelayLoop loop) {
        return new Outbox(jdbc, codec, clock, loop::wake);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new AuditTrail(jdbc);
    }

    @Bean
    RefusedRecords refusedRecords(JdbcClient jdbc, Clock clock) {
        return new RefusedRecords(jdbc, clock);
    }

    @Bean
    Refusals refusals(
            KafkaTemplate<String, byte[]> eventTemplate,
            RefusedRecords records,
            Outbox outbox,
            EventFactory events,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        return new Refusals(eventTemplate, records, outbox, events, transactions, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    Doorkeeper doorkeeper(TieoutProperties properties) {
        return Doorkeeper.of(properties.service());
    }

    @Bean
    Stumbles stumbles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Stumbles(jdbc, transactions, clock);
    }

    @Bean
    Isolation isolation(Stumbles stumbles, Refusals refusals, TieoutProperties properties, MeterRegistry meters) {
        return new Isolation(stumbles, refusals, properties.intake(), meters);
    }

    /** Its name is the one that the readiness group asks for. */
    @Bean("intake")
    Standstill standstill(TieoutProperties properties, Clock clock, MeterRegistry meters) {
        return new Standstill(properties.intake(), clock, meters);
    }

    @Bean
    Shunting shunting(
            KafkaTemplate<String, byte[]> eventTemplate,
            JdbcClient jdbc,
            TieoutProperties properties,
            MeterRegistry meters) {
        return new Shunting(
                eventTemplate, new Sidings(jdbc), properties.intake().sidings(), meters);
    }

    @Bean
    InboundEvents inboundEvents(
            EventCodec codec,
            Refusals refusals,
            Doorkeeper doorkeeper,
            Isolation isolation,
            Shunting shunting,
            Standstill standstill,
            MeterRegistry meters) {
        return new InboundEvents(codec, refusals, doorkeeper, isolation, shunting, standstill, meters);
    }
}
