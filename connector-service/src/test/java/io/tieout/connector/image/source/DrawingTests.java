package io.tieout.connector.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTests {

    private static final String HEAD = """
            {"recordNo":"7","invoiceNo":"INV-1","customerId":"C-1","state":"Posted","invoiceDate":"2026-03-01","dueDate":"2026-03-31",
             "total":{"amount":"120.00","currency":"USD"},"paid":{"amount":"20.00","currency":"USD"},"due":{"amount":"100.00","currency":"USD"}
            """;

    @Test
    void whatIsKnownIsDrawnAndEachPageSaysThatItIsACopy() throws IOException {
        String lines = IntStream.rangeClosed(1, 120)
                .mapToObj(line ->
                        "{\"recordNo\":\"%d\",\"memo\":\"Service %d\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}"
                                .formatted(line, line))
                .collect(Collectors.joining(",", ",\"details\":{\"termName\":\"N30\",\"lines\":[", "]}}"));

        PdfReader pdf = new PdfReader(drawn(HEAD + lines));

        assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            assertThat(text(pdf, page)).contains("drawn by Tieout, not the original");
        }
        assertThat(text(pdf, 1)).contains("Invoice INV-1", "Customer: C-1", "Terms: N30", "Service 1");
        assertThat(text(pdf, pdf.getNumberOfPages()))
                .contains("Service 120", "Total: 120.00 USD", "Still due: 100.00 USD");
    }

    @Test
    void linesThatAreNotKnownAreSaidNotToBe() throws IOException {
        assertThat(text(new PdfReader(drawn(HEAD + "}")), 1)).contains("The lines of this invoice are not known here.");
    }

    @Test
    void theSameInvoiceIsTheSameFile() {
        assertThat(drawn(HEAD + "}")).isEqualTo(drawn(HEAD + "}"));
        assertThat(drawn(HEAD + "}")).isNotEqualTo(drawn((HEAD + "}").replace("C-1", "C-2")));
    }

    @Test
    void lettersThatItsFontsDoNotHaveShowAsQuestionMarks() throws IOException {
        assertThat(text(new PdfReader(drawn((HEAD + "}").replace("C-1", "M\u00fcller \u5317"))), 1))
                .contains("M\u00fcller ?");
    }

    private static byte[] drawn(String invoice) {
        return Drawing.of(Json.mapper().readTree(invoice));
    }

    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page);
    }
}
