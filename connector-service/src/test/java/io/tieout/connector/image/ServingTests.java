package io.tieout.connector.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.InvoiceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingTests {

    @ParameterizedTest
    @CsvSource({
        "INV-1001,invoice-INV-1001.pdf",
        "BR/2026/117,invoice-BR_2026_117.pdf",
        "../../etc/passwd,invoice-____etc_passwd.pdf",
        "'a\";filename=\"x.exe',invoice-a__filename__x.exe.pdf",
        "\u0420-7,invoice-_-7.pdf"
    })
    void theNameOfTheFileHoldsNothingThatIsNoName(String invoice, String name) {
        assertThat(Serving.fileName(new InvoiceId(invoice)))
                .matches("invoice-[A-Za-z0-9._-]+\\.pdf")
                .doesNotContain("..")
                .isEqualTo(name);
    }
}
