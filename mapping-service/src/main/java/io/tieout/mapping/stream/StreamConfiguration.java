package io.tieout.mapping.stream;

import io.tieout.mapping.settings.Companies;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.model.posting.PostingWish;
import io.tieout.starter.fetch.BoundedPolls;
import io.tieout.starter.flood.FloodHandler;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
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

    private static final AcceptedTypes<PostingWish> POSTINGS =
            AcceptedTypes.on(Topic.PAYMENT_POSTING, PostingWish.class);

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
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> payments(InboundEvents door, PostingRequests requests) {
        return batch -> door.receive(batch.getPayload(), POSTINGS, requests::on);
    }

    @Bean
    FloodHandler floodsOfPayments(InboundEvents door, PostingRequests requests) {
        return door.floods(Topic.PAYMENT_POSTING, POSTINGS, requests::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> customers(InboundEvents door, BillingCustomers customers) {
        return batch -> door.receive(batch.getPayload(), AcceptedTypes.of(EventTypes.BILLING_CUSTOMER), customers::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> invoices(InboundEvents door, BillingInvoices invoices) {
        return batch -> door.receive(batch.getPayload(), AcceptedTypes.of(EventTypes.BILLING_INVOICE), invoices::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> outcomes(InboundEvents door, IntacctOutcomes outcomes) {
        return batch -> door.receive(batch.getPayload(), AcceptedTypes.of(EventTypes.INTACCT_OUTCOME), outcomes::on);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> descriptions(InboundEvents door, Companies companies) {
        return batch -> door.receive(
                batch.getPayload(),
                AcceptedTypes.of(EventTypes.COMPANY_DESCRIBED),
                events -> events.forEach(event -> companies.described(event.tenant(), event.data())));
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> records(InboundEvents door, IntacctRecords records) {
        return batch -> door.receive(
                batch.getPayload(),
                AcceptedTypes.of(
                        EventTypes.CUSTOMER_READ,
                        EventTypes.INVOICE_READ,
                        EventTypes.PAYMENT_READ,
                        EventTypes.CREDIT_READ),
                records::on);
    }
}
