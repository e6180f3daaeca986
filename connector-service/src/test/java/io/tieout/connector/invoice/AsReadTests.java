package io.tieout.connector.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Json;
import io.tieout.model.intacct.InvoiceRead;
import org.junit.jupiter.api.Test;

class AsReadTests {

    private static final String HEAD = """
            {"recordNo":"1","invoiceNo":"INV-1","customerId":"C-1","state":"Posted","invoiceDate":"2026-03-01","deleted":false,
             "total":{"amount":"1.00","currency":"USD"},"paid":{"amount":"0.00","currency":"USD"},
             "due":{"amount":"1.00","currency":"USD"}%s}""";

    @Test
    void aLineHasItsAccountOrItsLabelAndTheDimensionsThatAreSet() {
        AsRead read = read("""
                ,"details":{"lines":[
                  {"recordNo":"7","accountNo":"4000","amount":{"amount":"0.40","currency":"USD"},"memo":"Frames",
                   "dimensions":{"location":"100","department":"SALES"}},
                  {"recordNo":"8","accountLabel":"Sales","amount":{"amount":"0.60","currency":"USD"}}]}""");

        assertThat(read.lines()).extracting(AsRead.Line::account).containsExactly("4000", "Sales");
        assertThat(read.lines().getFirst().dimensions())
                .containsExactly(new AsRead.Dimension("department", "SALES"), new AsRead.Dimension("location", "100"));
        assertThat(read.lines().getLast().dimensions()).isEmpty();
    }

    @Test
    void linesThatWereNotReadAreAbsentAndNotNone() {
        assertThat(read("").lines()).isNull();
        assertThat(read(",\"details\":{\"lines\":[]}").lines()).isEmpty();
    }

    private static AsRead read(String more) {
        return AsRead.of(Json.mapper().readValue(HEAD.formatted(more), InvoiceRead.class));
    }
}
