package io.tieout.connector.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyIdTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme-inc",
                "ACME-INC",
                "Acme-Inc",
                " acme-inc",
                "acme-inc\t",
                "acme -\u00a0inc",
                "\u2003acme-inc\u3000",
                "console|acme-inc",
                "console|ACME-INC|100",
                "console| acme-inc |100"
            })
    void isOneCompanyHoweverItIsWritten(String written) {
        assertThat(CompanyId.of(written)).isEqualTo(CompanyId.of("acme-inc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "acme_inc", "acmeinc", "acme-inc2", "acme-inc|100", "other|acme|acme-inc"})
    void isAnotherCompanyWhereMoreThanCaseAndBlanksDiffers(String written) {
        assertThat(CompanyId.of(written)).isNotEqualTo(CompanyId.of("acme-inc"));
    }

    @Test
    void aConsoleWithoutClientIsTheConsole() {
        assertThat(CompanyId.of("console||")).isEqualTo(CompanyId.of("CONSOLE"));
    }

    @Test
    void itsKeyNamesTheSameCompany() {
        CompanyId id = CompanyId.of("console|acme inc|1");

        assertThat(CompanyId.of(id.key())).isEqualTo(id);
    }
}
