package io.tieout.payment.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.payment.TestEvents;
import io.tieout.payment.document.DocumentKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTests {

    private final TestEvents events = TestEvents.ofNewTenant();

    @Test
    void eachRoundNamesAnInvoiceOnceAndKeepsItsOrder() {
        List<InvoiceNews> news = List.of(news("I-1", "1.00"), news("I-2", "5.00"), news("I-1", "2.00"));

        List<List<InvoiceNews>> rounds = Rounds.of(news, InvoiceNews::key);

        assertThat(rounds).containsExactly(List.of(news.get(0), news.get(1)), List.of(news.get(2)));
    }

    @Test
    void customersComeBeforeInvoicesInTheOrderOfLocks() {
        DocumentKey invoice = DocumentKey.of(events.tenant(), new InvoiceId("A"));
        DocumentKey customer = DocumentKey.of(events.tenant(), new CustomerId("Z"));

        assertThat(customer).isLessThan(invoice);
    }

    private InvoiceNews news(String id, String due) {
        return InvoiceNews.in(events.erpInvoice(id, "C-1", "9.00", due)).orElseThrow();
    }
}
