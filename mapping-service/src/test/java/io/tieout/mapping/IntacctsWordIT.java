package io.tieout.mapping;

import static io.tieout.mapping.Samples.aPayment;
import static io.tieout.mapping.Samples.customerRead;
import static io.tieout.mapping.Samples.deleted;
import static io.tieout.mapping.Samples.invoiceRead;
import static io.tieout.mapping.Samples.revised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.model.catalog.EventTypes;
import io.tieout.model.connection.CompanyDescribed;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.InvoiceRead;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Intacct says counts: its records by their numbers, and what its company has. */
class IntacctsWordIT extends RunningMapping {

    private static final String LEAST = "{'undepositedFundsAccount':'1010','defaultItemAccount':'4000'}";

    private final TenantId tenant = new TenantId("t-" + UUID.randomUUID());
    private final String mapping = "/api/v1/tenants/" + tenant + "/mapping";

    @Test
    void twoRecordsWithOneNumberAreBothToldAndNeverPaidByGuessing() {
        rest().put(mapping, LEAST, tenant.value());
        InvoiceRead one = revised(invoiceRead("INV-1", "C-1", "501", "Posted", "120.00 USD"), "C-1", 1);
        InvoiceRead other = revised(invoiceRead("INV-1", "C-2", "777", "Posted", "60.00 USD"), "C-2", 1);
        wire.send(
                wire.event(EventTypes.CUSTOMER_READ, tenant, "r-c1", customerRead("C-1", "11")),
                wire.event(EventTypes.INVOICE_READ, tenant, "r-1", one),
                wire.event(EventTypes.INVOICE_READ, tenant, "r-2", other));

        wire.eventually(
                EventTypes.ERP_INVOICE,
                tenant,
                told -> assertThat(told)
                        .extracting(
                                event -> event.data().invoiceId().value(),
                                event -> event.data().recordNo(),
                                event -> event.data().customerId().value(),
                                event -> event.data().revision())
                        .containsExactlyInAnyOrder(tuple("INV-1", "501", "C-1", 1L), tuple("INV-1", "777", "C-2", 1L)));
        requested("p-1", 1);
        wire.eventually(
                EventTypes.ERP_OUTCOME,
                tenant,
                outcomes -> assertThat(outcomes)
                        .singleElement()
                        .satisfies(outcome -> assertThat(outcome.data().problem())
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("AMBIGUOUS_INVOICE"))));

        // An older word about the stranger, and then a newer one: it is gone.
        wire.send(
                wire.event(EventTypes.INVOICE_READ, tenant, "r-3", revised(deleted(other), "C-2", 3)),
                wire.event(EventTypes.INVOICE_READ, tenant, "r-4", revised(other, "C-2", 2)));
        wire.eventually(
                EventTypes.ERP_INVOICE,
                tenant,
                told -> assertThat(told)
                        .filteredOn(event -> event.data().standing() == Standing.DELETED)
                        .singleElement()
                        .satisfies(event -> assertThat(event.data().recordNo()).isEqualTo("777")));
        wire.eventually(EventTypes.ERP_INVOICE, tenant, told -> assertThat(told).hasSize(4));
        requested("p-2", 2);

        assertThat(wire.one(EventTypes.CREATE_PAYMENT, tenant)
                        .details()
                        .getFirst()
                        .invoiceRecordNo())
                .isEqualTo("501");
    }

    @Test
    void whatTheCompanyHasNotIsRefusedAndWhatItDidNotSayIsAccepted() {
        described(List.of("1010", "4000"), null);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var reply = rest().put(mapping, LEAST.replace("4000", "4999"), tenant.value());
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.json().get("detail").asString())
                    .isEqualTo(
                            "defaultItemAccount is \"4999\", but company ACME has no account of that name; choose one"
                                    + " that Intacct has.");
        });

        var accepted = rest().put(mapping, LEAST.replace("{", "{'departmentId':'SALES',"), tenant.value());

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.json().get("wrong").size()).isZero();
        assertThat(accepted.json().get("unchecked").get(0).asString()).startsWith("departmentId could not be checked");
        assertThat(accepted.json().get("baseCurrency").asString()).isEqualTo("EUR");
        var unknown = rest().put(mapping, LEAST.replace("{", "{'departement':'SALES',"), tenant.value());
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("detail").asString()).startsWith("departement is not a field");
    }

    @Test
    void settingsFromBeforeTheCompanySpokeShowWhatIsWrong() {
        rest().put(mapping, LEAST, tenant.value());
        assertThat(rest().get(mapping, tenant.value())
                        .json()
                        .get("unchecked")
                        .get(0)
                        .asString())
                .contains("has not described itself yet");

        described(List.of("1010"), List.of());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rest().get(mapping, tenant.value())
                                .json()
                                .get("wrong")
                                .toString())
                        .contains("defaultItemAccount", "4000", "baseCurrency is USD"));
    }

    private void described(List<String> accounts, @Nullable List<String> departments) {
        wire.send(wire.event(
                EventTypes.COMPANY_DESCRIBED,
                tenant,
                "d-" + UUID.randomUUID(),
                new CompanyDescribed(
                        "ACME", null, "EUR", true, accounts, null, null, null, departments, Samples.TIME)));
    }

    private void requested(String id, int revision) {
        wire.send(wire.event(
                EventTypes.POSTING_REQUESTED,
                tenant,
                id,
                aPayment().paying("INV-1", "100.00 USD").revision(revision).requested()));
    }
}
