package io.tieout.connector.readiness;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.starter.refusal.AcceptedTypes;
import io.tieout.starter.refusal.InboundEvents;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears what was chosen in the mapping settings; a company of which something else was chosen is checked again. */
@Component
class ChoiceListener {

    private final InboundEvents inbound;
    private final Keeping keeping;

    ChoiceListener(InboundEvents inbound, Keeping keeping) {
        this.inbound = inbound;
        this.keeping = keeping;
    }

    @KafkaListener(topics = Topic.Name.MAPPING, groupId = "connector-service", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbound.receive(records, AcceptedTypes.of(EventTypes.ACCOUNTS_CHOSEN), keeping::keep);
    }

    /** The choices of one batch, in one transaction and in their order. */
    @Component
    static class Keeping {

        private final ChosenAccounts chosen;
        private final Results results;
        private final Clock clock;

        Keeping(ChosenAccounts chosen, Results results, Clock clock) {
            this.chosen = chosen;
            this.results = results;
            this.clock = clock;
        }

        @Transactional
        public void keep(List<Event<AccountsChosen>> events) {
            for (Event<AccountsChosen> event : events) {
                if (chosen.keep(event.tenant(), event.data())) {
                    results.dueNow(event.tenant(), clock.instant());
                }
            }
        }
    }
}
