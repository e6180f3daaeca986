package io.tieout.payment.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.AccountsChosen;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.event.Event;
import io.tieout.model.event.Topic;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.posting.PostingRequested;
import io.tieout.payment.ServiceIT;
import io.tieout.payment.TestEvents;
import io.tieout.payment.arrival.Arrivals;
import io.tieout.payment.outcome.Outcomes;
import io.tieout.payment.receivable.ReceivableNews;
import io.tieout.starter.refusal.InboundEvents.Inbound;
import io.tieout.starter.sql.SqlTimes;
import io.tieout.testsupport.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was refused for want of other mapping settings goes on when they are changed, and nobody has to press retry. */
class RetryingAfterMappingIT extends ServiceIT {

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private ReceivableNews news;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RetryingAfterMapping retrying;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aTenantWithAnInvoice() {
        publish(events.connected());
        learned(events.erpInvoice("I-1", "C-1", "900.00", "900.00"));
    }

    @Test
    void whatAnotherAccountMendsIsRequestedAnewAndNothingElse() {
        refused("T-account", "ACCOUNT_INACTIVE");
        refused("T-mapping", "MAPPING_INCOMPLETE");
        refused("T-closed", "CLOSED_PERIOD");

        publish(chosen(clock.instant()));

        eventually(() -> {
            assertThat(stateOf("T-account")).isEqualTo("REQUESTED");
            assertThat(stateOf("T-mapping")).isEqualTo("REQUESTED");
        });
        assertThat(stateOf("T-closed")).isEqualTo("PARKED");
        var action = payment("T-account").path("actions").path(0);
        assertThat(action.path("who").asString()).isEqualTo("mapping-service");
        assertThat(action.path("reason").asString()).isEqualTo("ACCOUNT_INACTIVE");
        try (var reader = new TopicReader(Topic.PAYMENT_POSTING)) {
            eventually(() -> assertThat(reader.of(events.tenant(), PostingRequested.class))
                    .filteredOn(request -> request.revision() == 2)
                    .extracting(request -> request.payment().transactionId().value())
                    .containsExactlyInAnyOrder("T-account", "T-mapping"));
        }
    }

    @Test
    void theSameChangeToldAgainAndWhatWasRefusedWithTheSettingsAsTheyAreChangeNothing() {
        Instant chosenAt = clock.instant();
        refused("T-1", "ACCOUNT_INACTIVE");
        publish(chosen(chosenAt));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("REQUESTED"));
        refusedAgain("T-1", 1);

        publish(chosen(chosenAt));
        publish(chosen(chosenAt.minus(Duration.ofDays(1))));

        jdbc.sql("UPDATE payment SET changed_at = changed_at + interval '1 hour' WHERE tenant = :tenant")
                .param("tenant", events.tenant().value())
                .update();
        Instant later = chosenAt.truncatedTo(ChronoUnit.MICROS).plusSeconds(1);
        publish(chosen(later));

        eventually(() -> assertThat(
                        jdbc.sql("SELECT chosen_at FROM changed_mapping WHERE tenant = :tenant AND due_at IS NULL")
                                .param("tenant", events.tenant().value())
                                .query((row, number) -> SqlTimes.read(row, "chosen_at"))
                                .optional())
                .contains(later));
        assertThat(stateOf("T-1")).isEqualTo("PARKED");
    }

    @Test
    void veryManyAreTriedPageByPageEachOnce() {
        List<String> all =
                IntStream.range(0, 7).mapToObj(number -> "T-" + number).toList();
        all.forEach(payment -> refused(payment, payment.equals("T-3") ? "LOCATION_NOT_VALID" : "ACCOUNT_INACTIVE"));
        jdbc.sql("INSERT INTO changed_mapping (tenant, chosen_at, due_at) VALUES (:tenant, :now, NULL)")
                .param("tenant", events.tenant().value())
                .param("now", SqlTimes.of(clock.instant()))
                .update();
        jdbc.sql("UPDATE changed_mapping SET due_at = chosen_at WHERE tenant = :tenant")
                .param("tenant", events.tenant().value())
                .update();

        for (int page = 0; page < 20 && due() > 0; page++) {
            retrying.runOnce(2);
        }

        eventually(() -> assertThat(all)
                .allSatisfy(payment -> assertThat(stateOf(payment)).isEqualTo("REQUESTED")));
        assertThat(all)
                .allSatisfy(payment -> assertThat(payment(payment)
                                .path("payment")
                                .path("revision")
                                .asInt())
                        .isEqualTo(2));
    }

    @Test
    void aPaymentThatIsParkedForTwoRecordsOfOneNumberGoesWhenOneOfThemIsReversed() {
        learned(events.record("R-2", "I-1", "C-1", "900.00", Standing.OPEN, 1));
        arrived("T-1");
        assertThat(reason("T-1")).isEqualTo("PARKED AMBIGUOUS_INVOICE");

        learned(events.record("R-2", "I-1", "C-1", "900.00", Standing.REVERSED, 2));

        assertThat(stateOf("T-1")).isEqualTo("REQUESTED");
        assertThat(get(address("/exceptions")).body()).isEmpty();
    }

    @Test
    void theGroupSaysWhetherItIsTriedByItself() {
        refused("T-1", "ACCOUNT_INACTIVE");
        refused("T-2", "MORE_THAN_DUE");

        assertThat(get(address("/exceptions")).body())
                .anySatisfy(cause -> {
                    assertThat(cause.path("code").asString()).isEqualTo("ACCOUNT_INACTIVE");
                    assertThat(cause.path("triedByItself").asBoolean()).isTrue();
                })
                .anySatisfy(cause -> {
                    assertThat(cause.path("code").asString()).isEqualTo("MORE_THAN_DUE");
                    assertThat(cause.path("triedByItself").asBoolean()).isFalse();
                });
    }

    private long due() {
        return jdbc.sql("SELECT count(*) FROM changed_mapping WHERE tenant = :tenant AND due_at IS NOT NULL")
                .param("tenant", events.tenant().value())
                .query(Long.class)
                .single();
    }

    private Event<AccountsChosen> chosen(Instant at) {
        return events.event(
                EventTypes.ACCOUNTS_CHOSEN,
                new AccountsChosen(
                        "1010",
                        null,
                        null,
                        List.of("4000"),
                        List.of(),
                        false,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        "USD",
                        at));
    }

    private void learned(Event<?>... read) {
        transactions.executeWithoutResult(transaction -> news.take(List.of(read)));
    }

    private String reason(String transaction) {
        var shown = payment(transaction).path("payment");
        return shown.path("state").asString() + " "
                + shown.path("reason").path("code").asString();
    }

    private void refused(String transaction, String code) {
        arrived(transaction);
        outcome(transaction, code, 0);
    }

    private void arrived(String transaction) {
        Event<PaymentTransaction> event =
                events.payment(transaction).on("I-1", "1.00").event();
        arrivals.take(List.of(new Inbound<>(
                new ConsumerRecord<>(Topic.Name.BILLING_PAYMENT, 0, 0, event.key(), new byte[0]), event)));
    }

    private void refusedAgain(String transaction, int secondsLater) {
        outcome(transaction, "ACCOUNT_INACTIVE", secondsLater);
    }

    private void outcome(String transaction, String code, int secondsLater) {
        outcomes.take(List.of(events.outcome(
                DocumentKind.PAYMENT,
                transaction,
                OutcomeState.PARKED,
                code,
                TestEvents.NOON.plusSeconds(secondsLater))));
        assertThat(stateOf(transaction)).isEqualTo("PARKED");
    }
}
