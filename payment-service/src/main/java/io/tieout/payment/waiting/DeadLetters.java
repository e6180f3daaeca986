package io.tieout.payment.waiting;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Event;
import io.tieout.payment.decision.Payment;
import io.tieout.starter.event.KafkaRecords;
import io.tieout.starter.publishing.Acknowledgements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Puts the events of rejected payments, as they came, into the dead-letter topic of payments, with the reason in their headers. */
@Component
class DeadLetters {

    private final KafkaTemplate<String, byte[]> template;
    private final EventCodec codec;

    DeadLetters(KafkaTemplate<String, byte[]> template, EventCodec codec) {
        this.template = template;
        this.codec = codec;
    }

    /** Returns when Kafka has acknowledged all of them. */
    void send(List<Payment> rejected) {
        Acknowledgements.await(template, rejected.stream().map(this::letter).toList());
    }

    private ProducerRecord<String, byte[]> letter(Payment payment) {
        Event<PaymentTransaction> event = payment.event();
        var letter = KafkaRecords.producerRecord(event.topic().deadLetterName(), event.key(), codec.encode(event));
        if (payment.problem() != null) {
            header(letter, "tieout_code", payment.problem().code());
            header(letter, "tieout_reason", payment.problem().cause());
        }
        header(letter, "tieout_topic", event.topic().topicName());
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
