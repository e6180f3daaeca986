package io.tieout.mapping.stream;

import io.tieout.starter.fetch.BoundedPolls;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;

/** The functions by their names in application.yml, and how their input reaches them. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    BatchMessageConverter recordsAsTheyAre() {
        return new RecordsAsTheyAre();
    }

    /** The binder makes its own consumers; their polls are bounded like all others. */
    @Bean
    @SuppressWarnings("unchecked") // keys and values are those of BoundedKeys and BoundedValues, in application.yml
    ClientFactoryCustomizer boundedConsumers(BoundedPolls boundedPolls) {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> consumers) {
                ((ConsumerFactory<String, byte[]>) consumers).addPostProcessor(boundedPolls);
            }
        };
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> payments(Door door, PostingRequests requests) {
        return batch -> door.open(batch.getPayload(), requests::on);
    }

    /** What was moved out of the others' way. */
    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> shunted(Door door, PostingRequests requests) {
        return batch -> door.open(batch.getPayload(), requests::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> customers(Door door, BillingCustomers customers) {
        return batch -> door.open(batch.getPayload(), customers::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> invoices(Door door, BillingInvoices invoices) {
        return batch -> door.open(batch.getPayload(), invoices::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> outcomes(Door door, IntacctOutcomes outcomes) {
        return batch -> door.open(batch.getPayload(), outcomes::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> records(Door door, IntacctRecords records) {
        return batch -> door.open(batch.getPayload(), records::on);
    }
}
