package io.tieout.mapping.stream;

import io.tieout.mapping.settings.Companies;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.posting.PostingRequested;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;

/** The functions by their names in application.yml, and how their input reaches them. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    BatchMessageConverter recordsAsTheyAre() {
        return new RecordsAsTheyAre();
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> payments(Door door, PostingRequests requests) {
        return batch -> door.open(batch.getPayload(), requests::on, PostingRequested.class);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> customers(Door door, BillingCustomers customers) {
        return batch -> door.open(batch.getPayload(), customers::on, CustomerChanged.class);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> invoices(Door door, BillingInvoices invoices) {
        return batch -> door.open(batch.getPayload(), invoices::on, InvoiceIssued.class);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> outcomes(Door door, IntacctOutcomes outcomes) {
        return batch -> door.open(batch.getPayload(), outcomes::on, IntacctOutcome.class);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> descriptions(Door door, Companies companies) {
        return batch -> door.open(
                batch.getPayload(),
                events -> events.forEach(event -> companies.described(event.tenant(), (CompanyDescribed) event.data())),
                CompanyDescribed.class);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<String, byte[]>>>> records(Door door, IntacctRecords records) {
        return batch -> door.open(batch.getPayload(), records::on, CustomerRead.class, InvoiceRead.class);
    }
}
