package io.tieout.starter.memory;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.TieoutProperties;
import io.tieout.starter.security.TenantAccess;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The database's age, the same in every service. */
@AutoConfiguration(afterName = "io.tieout.starter.StarterAutoConfiguration")
public class MemoryAutoConfiguration {

    @Bean
    Counts counts(JdbcClient jdbc) {
        return new Counts(jdbc);
    }

    @Bean
    Memory memory(
            JdbcClient jdbc,
            Clock clock,
            KafkaProperties kafka,
            KafkaTemplate<String, byte[]> eventTemplate,
            TransactionTemplate transactions,
            ObjectProvider<AfterRestore> after,
            ObjectProvider<OnNewKafka> onNewKafka,
            TieoutProperties service,
            MemoryProperties properties) {
        var topic = new AgeTopic(kafka.buildConsumerProperties(), eventTemplate, properties.topic(), service.service());
        return new Memory(
                new DatabaseAge(jdbc, clock),
                topic,
                transactions,
                () -> after.orderedStream().toList(),
                () -> onNewKafka.orderedStream().toList(),
                properties.beat(),
                properties.promotion());
    }

    @Bean
    MemoryLoop memoryLoop(Memory memory, MemoryProperties properties) {
        return new MemoryLoop(memory, properties.beat());
    }

    @Bean("memoryHealth")
    MemoryHealth memoryHealth(Memory memory, MeterRegistry meters) {
        return new MemoryHealth(memory, meters);
    }

    @Bean
    MemoryController memoryController(TenantAccess access, Memory memory) {
        return new MemoryController(access, memory);
    }
}
