package io.tieout.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.posting.PostingRequested;
import io.tieout.testsupport.RestClient;
import io.tieout.testsupport.RunningService;
import io.tieout.testsupport.TopicReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the connector remembers of a time that this service has forgotten does not stand in the way of what is wished for now. */
class RestoredIT extends ServiceIT {

    /** Of the forgotten time: a person had retried so often, and the connector knows it. */
    private static final int FORGOTTEN = 50;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void theOtherTestsAreInAFirstLife() {
        jdbc.sql("UPDATE database_age SET born = 0").update();
    }

    @Test
    void revisionsCountOnAboveThoseOfTheForgottenTime() {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
        eventually(() ->
                assertThat(get(address("/invoices")).body().path("invoices")).hasSize(1));
        publish(events.payment("T-1").on("I-1", "40.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        publish(events.outcome(DocumentKind.PAYMENT, "T-1", OutcomeState.PARKED, "CLOSED_PERIOD", TestEvents.NOON));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("PARKED"));

        jdbc.sql("UPDATE database_age SET beat = beat + " + FORGOTTEN).update();
        RestClient.Reply told =
                RunningService.client(port, "*").post("/api/v1/memory/restored", "{\"reason\":\"disk lost\"}");
        assertThat(told.status()).isEqualTo(200);

        assertThat(post(address("/payments/T-1/retry"), "").status()).isEqualTo(200);
        publish(events.payment("T-2").on("I-1", "10.00").event());
        eventually(() -> assertThat(stateOf("T-2")).isEqualTo("REQUESTED"));

        eventually(() -> assertThat(lastRevision("T-1")).isGreaterThan(FORGOTTEN));
        eventually(() -> assertThat(lastRevision("T-2")).isGreaterThan(FORGOTTEN));
    }

    @Test
    void whatIsPostedKeepsItsRevision() {
        publish(events.connected(), events.erpInvoice("I-1", "C-1", "100.00", "100.00"));
        eventually(() ->
                assertThat(get(address("/invoices")).body().path("invoices")).hasSize(1));
        publish(events.payment("T-1").on("I-1", "40.00").event());
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        publish(events.posted(DocumentKind.PAYMENT, "T-1"));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("POSTED"));

        RunningService.client(port, "*").post("/api/v1/memory/restored", "{\"reason\":\"disk lost\"}");

        assertThat(payment("T-1").path("payment").path("revision").asInt()).isEqualTo(1);
    }

    private int lastRevision(String transaction) {
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            List<PostingRequested> requests = reader.of(events.tenant(), PostingRequested.class);
            return requests.stream()
                    .filter(request -> request.payment().transactionId().value().equals(transaction))
                    .mapToInt(PostingRequested::revision)
                    .reduce(0, (earlier, later) -> later);
        }
    }
}
