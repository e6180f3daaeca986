package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.simulator.receivables.InvoicesByHand.Planted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that is dated before the start date is read or written. */
class StartDateIT extends ReadingContext {

    @Test
    void olderDocumentsAreNotReadAndCustomersAlwaysAre() {
        TenantId tenant = company("START", 3, 0, 0);
        plant("START", "OLD", LocalDate.of(2025, 12, 31));
        plant("START", "NEW", LocalDate.of(2026, 1, 1));
        assertThat(put(tenant, "2026-01-01").statusCode()).isEqualTo(200);

        SyncProgressed run = sync(tenant, true);

        assertThat(run.counts())
                .containsExactly(new Count(SyncObject.CUSTOMERS, 3, 3, 0), new Count(SyncObject.INVOICES, 1, 1, 0));
        assertThat(invoices(tenant)).extracting(InvoiceRead::invoiceNo).containsExactly("NEW");
    }

    @Test
    void anEarlierStartDateIsReadByReadingEverythingAndALaterOneRemovesNothing() {
        TenantId tenant = company("START-MOVED", 1, 0, 0);
        plant("START-MOVED", "OLD", LocalDate.of(2025, 12, 31));
        plant("START-MOVED", "NEW", LocalDate.of(2026, 1, 1));
        put(tenant, "2026-01-01");
        sync(tenant, true);

        assertThat(put(tenant, "2025-01-01").body()).contains("sync everything once");
        sync(tenant, true);
        put(tenant, "2026-01-01");
        SyncProgressed last = sync(tenant, true);

        assertThat(invoices(tenant))
                .extracting(InvoiceRead::invoiceNo, InvoiceRead::deleted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("NEW", false),
                        org.assertj.core.groups.Tuple.tuple("OLD", false));
        assertThat(last.counts()).contains(new Count(SyncObject.INVOICES, 1, 0, 0));
        assertThat(last.problem()).isNull();
    }

    @Test
    void anOlderCommandIsRefusedWithASentenceAndAYoungerOneInTheSameBatchIsSent() {
        TenantId tenant = company("START-WRITES", 1, 0, 0);
        String customer =
                SIMULATOR.ledger("START-WRITES").customers().getFirst().customerId();
        put(tenant, "2026-01-01");

        Answer answer = ledger.post(new Batch(
                "b-1",
                tenant,
                null,
                List.of(
                        invoice("old", customer, LocalDate.of(2025, 12, 31)),
                        invoice("new", customer, LocalDate.of(2026, 1, 1)))));

        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.results().get(new CommandId("start-new"))).isInstanceOf(Result.Done.class);
            assertThat(answered.results().get(new CommandId("start-old")))
                    .isInstanceOfSatisfying(Result.Failed.class, failed -> {
                        assertThat(failed.fault().problem().code()).isEqualTo(ProblemCode.BEFORE_START_DATE.name());
                        assertThat(failed.fault().problem().cause())
                                .contains("old", "dated 2025-12-31", "start date 2026-01-01");
                    });
        });
        assertThat(SIMULATOR.ledger("START-WRITES").invoices()).hasSize(1);
    }

    @Test
    void theStartDateIsSetReadAndTakenAwayByWhoMay() {
        TenantId tenant = company("START-REST", 1, 0, 0);
        String path = "/tenants/" + tenant + "/connection/start-date";

        assertThat(call("GET", path, "").body()).doesNotContain("20");
        put(tenant, "2026-01-01");
        connect(tenant.value(), "START-REST", "u", "p");
        assertThat(call("GET", path, "").body()).contains("2026-01-01");
        assertThat(call("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(call("GET", path, "").body()).doesNotContain("2026");
        assertThat(put(tenant, "01/02/2026").statusCode()).isEqualTo(400);
        assertThat(put(tenant, "1026-01-01").body()).contains("1980-01-01");
        assertThat(call("PUT", path, "{\"startDate\":\"2026-01-01\"}", "another")
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("PUT", "/tenants/start-nobody/connection/start-date", "{\"startDate\":\"2026-01-01\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static CreateInvoice invoice(String number, String customer, LocalDate day) {
        Money total = Money.of("10.00", "USD");
        return new CreateInvoice(
                new CommandId("start-" + number),
                1,
                new Origin(DocumentKind.INVOICE, number, new CustomerId("c"), new EventId("e-" + number)),
                null,
                customer,
                number,
                day,
                day.plusDays(30),
                null,
                null,
                total,
                List.of(new CreateInvoice.Line("4000", null, total, null, "HQ", null)));
    }

    private java.net.http.HttpResponse<String> put(TenantId tenant, String day) {
        return call("PUT", "/tenants/" + tenant + "/connection/start-date", "{\"startDate\":\"%s\"}".formatted(day));
    }

    private static void plant(String company, String number, LocalDate day) {
        String customer = SIMULATOR.ledger(company).customers().getFirst().customerId();
        SIMULATOR
                .byHand(company)
                .plantInvoice(new Planted(number, customer, new BigDecimal("10.00"), null, day, null, "HQ", null));
    }
}
