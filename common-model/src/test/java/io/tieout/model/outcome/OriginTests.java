package io.tieout.model.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.InvalidPayload;
import io.tieout.model.event.Json;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.intacct.IntacctOutcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OriginTests {

    private static final EventId EVENT = new EventId("evt-1");

    @Test
    void aDocumentOfACustomerIsInOrderWithTheOthersOfThatOne() {
        var origin = new Origin(DocumentKind.INVOICE, "INV-1", new CustomerId("C-1"), EVENT);

        assertThat(outcome(origin).orderingKey()).isEqualTo("C-1");
    }

    @Test
    void aDocumentWithoutACustomerNamesItsOrderByItself() {
        var origin = new Origin(DocumentKind.PAYMENT, "T-1", null, "PAYOUT-1", EVENT);

        assertThat(outcome(origin).orderingKey()).isEqualTo("PAYOUT-1");
        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(outcome(origin)), IntacctOutcome.class))
                .isEqualTo(outcome(origin));
    }

    @Test
    void anOriginWithoutAnOrderIsRefused() {
        assertThatThrownBy(() -> Json.mapper()
                        .readValue(
                                "{\"kind\":\"INVOICE\",\"documentId\":\"INV-1\",\"customerId\":\"C-1\",\"eventId\":\"e\"}",
                                Origin.class))
                .rootCause()
                .isInstanceOf(InvalidPayload.class)
                .hasMessage("\"origin.orderingKey\" is missing");
    }

    private static IntacctOutcome outcome(Origin origin) {
        return new IntacctOutcome(
                new CommandId("command-1"),
                1,
                origin,
                OutcomeState.POSTED,
                "77",
                null,
                null,
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}
