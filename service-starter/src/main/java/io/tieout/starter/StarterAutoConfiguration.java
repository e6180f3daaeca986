package io.tieout.starter;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.model.catalog.EventCodec;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.EventPublisher;
import io.tieout.starter.event.Inbox;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.event.OutboxRelay;
import io.tieout.starter.event.OutboxRelayLoop;
import io.tieout.starter.flood.FloodGate;
import io.tieout.starter.flood.FloodHandler;
import io.tieout.starter.flood.FloodReaders;
import io.tieout.starter.flood.SetAside;
import io.tieout.starter.memory.Fence;
import io.tieout.starter.refusal.Doorkeeper;
import io.tieout.starter.refusal.InboundEvents;
import io.tieout.starter.refusal.Isolation;
import io.tieout.starter.refusal.Refusals;
import io.tieout.starter.refusal.RefusedRecords;
import io.tieout.starter.refusal.Standstill;
import io.tieout.starter.refusal.Stumbles;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Events, refusals, clock. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "io.tieout.starter.kafka.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(TieoutProperties.class)
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
            TieoutProperties properties,
            Fence fence) {
        return new OutboxRelay(jdbc, transactions, eventTemplate, properties.service(), fence);
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
    SetAside setAside(JdbcClient jdbc) {
        return new SetAside(jdbc);
    }

    /** The handlers need the gate, so it asks for them only when there are records. */
    @Bean
    FloodGate floodGate(
            SetAside setAside,
            ObjectProvider<FloodHandler> handlers,
            ObjectProvider<FloodReaders> readers,
            MeterRegistry meters) {
        Supplier<Set<String>> topics = SingletonSupplier.of(
                () -> handlers.stream().map(FloodHandler::topic).collect(Collectors.toSet()));
        return new FloodGate(setAside, topics, () -> readers.getObject().wake(), meters);
    }

    @Bean
    FloodReaders floodReaders(
            List<FloodHandler> handlers,
            FloodGate gate,
            SetAside setAside,
            ConsumerFactory<String, byte[]> eventConsumers,
            TieoutProperties properties,
            MeterRegistry meters) {
        return new FloodReaders(handlers, gate, setAside, eventConsumers, properties.service(), meters);
    }

    @Bean
    InboundEvents inboundEvents(
            EventCodec codec,
            Refusals refusals,
            Doorkeeper doorkeeper,
            Isolation isolation,
            FloodGate floodGate,
            Standstill standstill,
            MeterRegistry meters) {
        return new InboundEvents(codec, refusals, doorkeeper, isolation, floodGate, standstill, meters);
    }
}
