package io.tieout.starter.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.starter.TieoutProperties;
import io.tieout.starter.fetch.BoundedKeys;
import io.tieout.starter.fetch.BoundedPolls;
import io.tieout.starter.fetch.BoundedValues;
import io.tieout.starter.memory.MemoryProperties;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;

/**
 * Kafka as every service uses it: text keys, byte values, batches. Configured here by name, because with the binder on the class
 * path Boot's own template and listener factory silently change their serializers. The clients' own metrics, such as how far a consumer is
 * behind, are published like everything else.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({TieoutProperties.class, TopicProperties.class, MemoryProperties.class})
public class KafkaAutoConfiguration {

    @Bean
    MissingTopics missingTopics(KafkaProperties kafka, TopicProperties properties, MemoryProperties memory) {
        return new MissingTopics(kafka.buildAdminProperties(), properties, memory.topic());
    }

    @Bean
    @Primary
    KafkaTemplate<String, byte[]> eventTemplate(KafkaProperties properties, ObjectProvider<MeterRegistry> meters) {
        Map<String, Object> settings = properties.buildProducerProperties();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(settings);
        meters.ifAvailable(registry -> producers.addListener(new MicrometerProducerListener<>(registry)));
        return new KafkaTemplate<>(producers);
    }

    /** For every consumer of the service, whoever makes it. */
    @Bean
    BoundedPolls boundedPolls(TieoutProperties properties) {
        return new BoundedPolls(properties.intake().pollSize().toBytes());
    }

    /** A batch that fails is delivered again, for ever, with a growing pause; nothing is skipped. */
    @Bean
    CommonErrorHandler redeliverForEver() {
        var handler = new DefaultErrorHandler(new EndlessBackOff());
        handler.setClassifications(Map.of(), true); // by default some exceptions are "fatal", and their records skipped
        return handler;
    }

    @Bean
    @Primary
    ConsumerFactory<String, byte[]> eventConsumers(
            KafkaProperties properties, BoundedPolls boundedPolls, ObjectProvider<MeterRegistry> meters) {
        Map<String, Object> settings = properties.buildConsumerProperties();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, BoundedKeys.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, BoundedValues.class);
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(settings);
        consumers.addPostProcessor(boundedPolls);
        meters.ifAvailable(registry -> consumers.addListener(new MicrometerConsumerListener<>(registry)));
        return consumers;
    }

    @Bean
    @Primary
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<String, byte[]> eventConsumers, CommonErrorHandler redeliverForEver) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(eventConsumers);
        factory.setBatchListener(true);
        factory.setCommonErrorHandler(redeliverForEver);
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        factory.getContainerProperties().setMissingTopicsFatal(false);
        return factory;
    }
}
