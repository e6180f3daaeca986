package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.model.event.Topic;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.sync.RecordUnread;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.testsupport.TopicReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company that never switched multi-currency on: its records name no currency, and its documents must not. */
class SingleCurrencyIT extends ReadingContext {

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY", "ABSENT", "REFUSED"})
    void itsInvoicesAreInItsOwnCurrency(String form) {
        TenantId tenant = single("ONE-" + form, form);

        SyncProgressed run = sync(tenant, true);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.problem()).isNull();
        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 4, 4, 0));
        Map<String, Money> due =
                invoices(tenant).stream().collect(Collectors.toMap(InvoiceRead::invoiceNo, InvoiceRead::due));
        SIMULATOR
                .ledger("ONE-" + form)
                .invoices()
                .forEach(invoice -> assertThat(due.get(invoice.number()))
                        .isEqualTo(Money.of(invoice.open().toPlainString(), "USD")));

        DocumentView paid = pay(tenant, "ONE-" + form);
        sync(tenant, false);

        assertThat(invoices(tenant).getLast()).satisfies(read -> {
            assertThat(read.invoiceNo()).isEqualTo(paid.number());
            assertThat(read.paid().isPositive()).isTrue();
        });
    }

    @Test
    void whatItsCurrencyIsIsNotGuessed() {
        TenantId tenant = single("ONE-MUTE", "ABSENT");
        SIMULATOR.change(
                "ONE-MUTE", "{\"users\":[{\"id\":\"u\",\"password\":\"p\",\"denied\":[\"getFinancialSetup\"]}]}");

        SyncProgressed run = sync(tenant, true);

        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 4, 0, 4));
        assertThat(run.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("RECORDS_UNREAD");
            assertThat(problem.cause()).contains("4 records").contains("Assumed: several");
        });
        assertThat(unread(tenant))
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.reason())
                        .contains("names no currency")
                        .contains("financial setup"));

        SIMULATOR.change("ONE-MUTE", "{\"users\":[{\"id\":\"u\",\"password\":\"p\"}]}");
        assertThat(call("POST", "/tenants/" + tenant + "/connection/test", "").body())
                .contains("\"ok\":true");
        SyncProgressed again = sync(tenant, true);

        assertThat(again.problem()).isNull();
        assertThat(invoices(tenant)).hasSize(4);
        assertThat(unread(tenant)).filteredOn(record -> !record.unread()).hasSize(4);
    }

    @Test
    void documentsNameNoCurrencyAndForeignMoneyIsKeptFromIt() {
        TenantId tenant = single("ONE-WRITES", "EMPTY");
        sync(tenant, false);
        CreateInvoice own = invoice("W-1", "USD");
        CreateInvoice foreign = invoice("W-2", "EUR");

        Answer answer = ledger.post(
                new Batch(UUID.randomUUID().toString(), tenant, null, List.<IntacctCommand>of(own, foreign)));

        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.results().get(own.commandId())).isInstanceOf(Result.Done.class);
            assertThat(answered.results().get(foreign.commandId()))
                    .isInstanceOfSatisfying(Result.Failed.class, failed -> {
                        assertThat(failed.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
                        assertThat(failed.fault().code()).isEqualTo("FOREIGN_CURRENCY_NOT_ENABLED");
                        assertThat(failed.fault().problem().cause())
                                .contains("W-2")
                                .contains("EUR")
                                .contains("USD");
                    });
        });
        assertThat(SIMULATOR.ledger("ONE-WRITES").invoices())
                .extracting(DocumentView::number)
                .contains("W-1")
                .doesNotContain("W-2");
        assertThat(ledger.find(tenant, null, List.<IntacctCommand>of(own)))
                .isInstanceOfSatisfying(
                        io.tieout.connector.gateway.ledger.LookUp.Found.class,
                        found -> assertThat(found.sightings().get(own.commandId()))
                                .isInstanceOf(io.tieout.connector.gateway.ledger.Sighting.Done.class));
    }

    private TenantId single(String id, String form) {
        TenantId tenant = company(id, 2, 4, 0);
        SIMULATOR.change(
                id,
                "{\"features\":{\"multiCurrency\":false},\"assumptions\":{\"singleCurrency\":\"%s\"}}".formatted(form));
        return tenant;
    }

    private static CreateInvoice invoice(String number, String currency) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Money amount = Money.of("25.00", currency);
        return new CreateInvoice(
                new CommandId(UUID.randomUUID().toString()),
                1,
                new Origin(DocumentKind.INVOICE, number, new CustomerId("C-1001"), new EventId("e" + number)),
                null,
                "C-1001",
                number,
                day,
                day.plusDays(30),
                null,
                null,
                amount,
                List.of(new CreateInvoice.Line("4000", null, amount, null, null, null)));
    }

    private static List<RecordUnread> unread(TenantId tenant) {
        return TopicReader.payloads(Topic.SYNC_UNREAD, tenant, RecordUnread.class);
    }
}
