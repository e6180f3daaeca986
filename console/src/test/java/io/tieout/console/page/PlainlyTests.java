package io.tieout.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainlyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "locationId is \"NYC-OLD\", but company X has no location of that name; choose one that Intacct has. | Location is \"NYC-OLD\", but company X has no location of that name; choose one that Intacct has.",
                "\"companyId\" is missing; a connection needs it. | Company ID is missing; a connection needs it.",
                "methods.CARD.bankAccountId is \"A\", but company X has no bank account of that name | Card, bank account is \"A\", but company X has no bank account of that name.",
                "methods.ACH.paymentMethod is missing; use one of Cash, EFT | ACH, as what is missing; use one of Cash, EFT.",
                "currencyBankAccounts.GBP is \"B\" | Bank account for GBP is \"B\".",
                "itemAccounts.SVC-GEN is \"9\" | Account of item SVC-GEN is \"9\".",
                "In the mapping settings choose an advanceAccount. | Under Accounts and rules choose an account for Advances.",
                "Choose the accounts: PUT /api/v1/tenants/…/mapping of the mapping service. | Choose the accounts under Accounts and rules.",
                "Intacct's help says so (SIM-12). | Intacct's help says so.",
                "Beyond it, transactions are billed. What they were made for: GET /api/v1/tenants/…/api-usage. | Beyond it, transactions are billed."
            })
    void whatIsWrittenForProgramsIsReadableForPeople(String said, String plain) {
        assertThat(Plainly.said(said)).isEqualTo(plain);
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(Plainly.said("October is closed in entity 100.")).isEqualTo("October is closed in entity 100.");
    }

    @Test
    void aSentenceStandsBesideTheFieldWithWhichItBegins() {
        FieldErrors errors = FieldErrors.of(
                List.of(
                        "advanceAccountLabel is \"x\", but company X has no account label of that name",
                        "\"userId\" is missing; a connection needs it.",
                        "The settings cannot be read."),
                List.of("advanceAccountLabel", "advanceAccount", "userId"));

        assertThat(errors.of("advanceAccountLabel")).startsWith("Label of advances is \"x\"");
        assertThat(errors.of("advanceAccount")).isEmpty();
        assertThat(errors.of("userId")).isEqualTo("Web services user is missing; a connection needs it.");
        assertThat(errors.others()).containsExactly("The settings cannot be read.");
        assertThat(errors.any()).isTrue();
    }
}
