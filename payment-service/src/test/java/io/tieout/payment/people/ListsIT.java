package io.tieout.payment.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.TransactionType;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.payment.ServiceIT;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people look for in the lists of payments, invoices and customers. */
class ListsIT extends ServiceIT {

    @BeforeEach
    void twoCustomersAndTheirPayments() {
        publish(
                events.connected(),
                events.billingCustomer("C-1"),
                events.erpCustomer("C-2"),
                events.erpInvoice("INV-1", "C-1", "120.00", "100.00"),
                events.billingInvoice("INV-2", "C-1", "50.00"),
                events.payment("T-1")
                        .by("C-1")
                        .on("INV-1", "40.00")
                        .reference("RF18 5390%")
                        .event(),
                events.payment("T-2").by("C-1").on("INV-1", "2.00").event(),
                events.payment("T-3").by("C-2").unapplied("7.00").event());
        eventually(() -> {
            assertThat(found("")).containsExactlyInAnyOrder("T-1", "T-2", "T-3");
            assertThat(get(address("/customers/C-1")).body().path("inBilling").asBoolean(false))
                    .isTrue();
            assertThat(get(address("/customers/C-2")).body().path("inIntacct").asBoolean(false))
                    .isTrue();
            assertThat(get(address("/invoices")).body().path("invoices")).hasSize(2);
        });
    }

    @Test
    void aPaymentIsFoundByWhatStandsOnIt() {
        assertThat(found("q=T-1")).containsExactly("T-1");
        assertThat(found("q=" + payment("T-2").path("payment").path("paymentId").asString()))
                .contains("T-2");
        assertThat(found("q=RF18%205390%25")).containsExactly("T-1");
        assertThat(found("q=INV-1")).containsExactlyInAnyOrder("T-1", "T-2");
        assertThat(found("q=C-2")).containsExactly("T-3");
        assertThat(found("q=%25")).isEmpty();
        assertThat(found("customer=C-1")).containsExactlyInAnyOrder("T-1", "T-2");
        assertThat(found("invoice=INV-1&customer=C-2")).isEmpty();
        assertThat(found("currency=usd&q=C-2")).containsExactly("T-3");
        assertThat(found("currency=EUR")).isEmpty();
    }

    @Test
    void aPaymentIsFoundByAPartOfItsCustomersNameAndSaysIt() {
        JsonNode one = payment("T-1").path("payment");
        String name = one.path("customerName").asString();

        assertThat(name).isNotBlank();
        assertThat(get(address("/payments?q="
                                + name.substring(1)
                                        .toUpperCase(java.util.Locale.ROOT)
                                        .replace(" ", "%20")))
                        .body()
                        .path("payments")
                        .path(0)
                        .path("customerName")
                        .asString())
                .isNotBlank();
    }

    @Test
    void aFilterSaysHowManyItHasWhereThatIsAskedFor() {
        JsonNode page =
                get(address("/payments?customer=C-1&limit=1&count=true")).body();

        assertThat(page.path("payments")).hasSize(1);
        assertThat(page.path("count").path("number").asLong()).isEqualTo(2);
        assertThat(page.path("count").path("exact").asBoolean()).isTrue();
        assertThat(get(address("/payments")).body().has("count")).isFalse();
        assertThat(get(address("/invoices?count=true"))
                        .body()
                        .path("count")
                        .path("number")
                        .asLong())
                .isEqualTo(2);
        assertThat(get(address("/customers?count=true&limit=1"))
                        .body()
                        .path("count")
                        .path("number")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void aPaymentThatWasVoidedInIntacctSaysByWhat() {
        publish(events.posted(DocumentKind.PAYMENT, "T-1"));
        eventually(() -> assertThat(stateOf("T-1")).isEqualTo("POSTED"));
        publish(events.payment("T-9")
                .by("C-1")
                .on("INV-1", "40.00")
                .of(TransactionType.VOIDED, "T-1")
                .event());
        eventually(() -> assertThat(stateOf("T-9")).isEqualTo("REQUESTED"));
        assertThat(payment("T-1").path("payment").has("reversedBy")).isFalse();

        publish(events.posted(DocumentKind.PAYMENT, "T-9"));

        eventually(() -> assertThat(
                        payment("T-1").path("payment").path("reversedBy").asString(""))
                .isEqualTo("T-9"));
        assertThat(payment("T-9").path("payment").has("reversedBy")).isFalse();
    }

    @Test
    void invoicesAreFoundByNumberCustomerAndWhereTheyStand() {
        assertThat(invoices("q=inv-2")).containsExactly("INV-2");
        assertThat(invoices("q=C-1")).containsExactly("INV-1", "INV-2");
        assertThat(invoices("customer=C-1&standing=OPEN")).containsExactly("INV-1");
        assertThat(invoices("standing=not_in_intacct")).containsExactly("INV-2");
        assertThat(invoices("standing=PAID")).isEmpty();
        assertThat(invoices("customer=C-2")).isEmpty();
        assertThat(get(address("/invoices?standing=GREEN")).status()).isEqualTo(400);

        JsonNode one = get(address("/invoices/INV-1")).body().path("lines").path(0);
        assertThat(one.path("intacctDue").asString()).isEqualTo("100.00");
        assertThat(one.path("customerName").asString()).isNotBlank();
        assertThat(get(address("/invoices/INV-9")).status()).isEqualTo(404);
    }

    @Test
    void customersAreFoundByNumberNameAndSide() {
        assertThat(customers("q=c-2")).containsExactly("C-2");
        assertThat(customers("place=INTACCT")).containsExactly("C-2");
        assertThat(customers("limit=1")).containsExactly("C-1");
        assertThat(customers("after=C-1")).containsExactly("C-2");
        assertThat(customers("q=_")).isEmpty();
        assertThat(get(address("/customers/C-9")).status()).isEqualTo(404);
    }

    @Test
    void theTieOutComesAPageAtATimeWithTheTotalsOfAll() {
        JsonNode page = get(address("/tie-out?limit=1&q=c-1")).body();

        assertThat(page.path("rows")).hasSize(1);
        assertThat(page.path("rows").path(0).path("customerId").asString()).isEqualTo("C-1");
        JsonNode total = page.path("totals").path(0);
        assertThat(total.path("customers").asLong()).isEqualTo(1);
        assertThat(total.path("differing").asLong()).isEqualTo(1);
        assertThat(total.path("causes")).isNotEmpty();
        assertThat(get(address("/tie-out?limit=0")).status()).isEqualTo(400);
    }

    @Test
    void nobodySeesTheListsOfAnotherTenant() {
        for (String path :
                List.of("/customers", "/customers/C-1", "/invoices/INV-1", "/payments?q=T-1", "/tie-out?limit=1")) {
            assertThat(getAs(List.of("another"), address(path)).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private List<String> found(String query) {
        return texts("/payments?" + query, "payments", "transactionId");
    }

    private List<String> invoices(String query) {
        return texts("/invoices?" + query, "invoices", "invoiceId");
    }

    private List<String> customers(String query) {
        return texts("/customers?" + query, "customers", "customerId");
    }

    private List<String> texts(String path, String list, String field) {
        return get(address(path))
                .body()
                .path(list)
                .valueStream()
                .map(each -> each.path(field).asString())
                .toList();
    }
}
