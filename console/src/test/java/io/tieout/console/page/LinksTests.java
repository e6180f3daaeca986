package io.tieout.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTests {

    @Test
    void anIdStandsInOneSegmentWhateverItHolds() {
        assertThat(Links.invoice("acme", "BR/2026/117")).isEqualTo("/t/acme/invoices/BR%2F2026%2F117");
        assertThat(Links.customer("acme", "{t} & Ö?#")).isEqualTo("/t/acme/customers/%7Bt%7D%20%26%20%C3%96%3F%23");
    }

    @Test
    void aFilterIsEncoded() {
        assertThat(Links.list("acme", "payments", Map.of("q", "a&b={c}")))
                .isEqualTo("/t/acme/payments?q=a%26b%3D%7Bc%7D");
        assertThat(Links.list("acme", "payments", Map.of())).isEqualTo("/t/acme/payments");
    }
}
