package io.tieout.starter.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.PostingOrder;
import org.junit.jupiter.api.Test;

class AcceptedTypesTests {

    @Test
    void aTopicIsHandledWithEveryTypeThatBelongsOnIt() {
        assertThat(AcceptedTypes.on(Topic.INTACCT_COMMAND, PostingOrder.class).toString())
                .contains(EventTypes.CREATE_CUSTOMER.name(), EventTypes.WITHDRAW_POSTING.name())
                .doesNotContain(EventTypes.CUSTOMER_READ.name());
    }

    @Test
    void aTopicWithATypeThatTheListenerCannotTakeStopsTheStart() {
        assertThatThrownBy(() -> AcceptedTypes.on(Topic.INTACCT_RECORD, CustomerRead.class))
                .hasMessage(
                        "intacct.record.v1 carries io.tieout.intacct.invoice.read.v1, whose payload is no CustomerRead; "
                                + "name what the listener handles");
    }
}
