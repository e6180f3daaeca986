package io.tieout.mapping.translation;

import static io.tieout.mapping.Samples.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.translation.Translation.AlreadyThere;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTranslationTests {

    private static final TenantId TENANT = new TenantId("acme");
    private static final EventId EVENT = new EventId("e-1");

    @Test
    void aNewCustomerIsCreatedUnderItsOwnId() {
        var written = (Written) translate("C-1", KnownForTest.nothing());

        assertThat(written.command())
                .isEqualTo(new CreateCustomer(
                        CommandIds.of(TENANT, DocumentKind.CUSTOMER, "C-1"),
                        1,
                        new Origin(DocumentKind.CUSTOMER, "C-1", new CustomerId("C-1"), EVENT),
                        null,
                        "C-1",
                        "Müller & Söhne",
                        "ap@example.com",
                        "USD",
                        "Net 30"));
        assertThat(written.command().commandId().value()).isEqualTo(DeterministicId.of("customer", "acme", "C-1"));
    }

    @Test
    void aCustomerThatStandsInIntacctIsLeftAsItIs() {
        var there = (AlreadyThere) translate("C-1", KnownForTest.nothing().customer("C-1", "CUST-9"));

        assertThat(there.sentence()).contains("C-1").contains("not written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901", "C 1", "Č1", "C/1", "C'1"})
    void anIdThatIntacctCannotHoldIsParked(String id) {
        var parked = (Parked) translate(id, KnownForTest.nothing());

        assertThat(parked.problem().code()).isEqualTo("CUSTOMER_ID_NOT_USABLE");
        assertThat(parked.problem().cause()).contains(id).contains("20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890", "c.1_x-Y"})
    void anIdThatJustFitsIsCreated(String id) {
        assertThat(translate(id, KnownForTest.nothing())).isInstanceOf(Written.class);
    }

    private static Translation translate(String id, KnownIds known) {
        return Translations.of(customer(id), new Circumstances(TENANT, EVENT, 1, null, known));
    }
}
