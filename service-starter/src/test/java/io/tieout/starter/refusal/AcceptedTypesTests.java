package io.tieout.starter.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Topic;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.IntacctCommand;
import org.junit.jupiter.api.Test;

class AcceptedTypesTests {

    @Test
    void aTopicIsHandledWithEveryTypeThatBelongsOnIt() {
        assertThat(AcceptedTypes.on(Topic.INTACCT_COMMAND, IntacctCommand.class).toString())
                .contains(EventTypes.CREATE_CUSTOMER.name(), EventTypes.CREATE_ADVANCE.name())
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
