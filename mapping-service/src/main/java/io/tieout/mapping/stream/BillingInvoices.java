package io.tieout.mapping.stream;

import io.tieout.mapping.issued.BillingEvent;
import io.tieout.mapping.issued.JudgingEvents;
import io.tieout.mapping.waiting.KeptDocument;
import io.tieout.mapping.waiting.WaitingDocuments;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices that billing issued become commands, or wait; an event that changes nothing is answered. */
@Component
class BillingInvoices {

    private final JudgingEvents judging;
    private final DocumentPositions positions;
    private final WaitingDocuments waiting;
    private final SettlingDocuments settling;
    private final TransactionTemplate transactions;
    private final TellingImages images;

    BillingInvoices(
            JudgingEvents judging,
            DocumentPositions positions,
            WaitingDocuments waiting,
            SettlingDocuments settling,
            TransactionTemplate transactions,
            TellingImages images) {
        this.judging = judging;
        this.positions = positions;
        this.waiting = waiting;
        this.settling = settling;
        this.transactions = transactions;
        this.images = images;
    }

    void on(List<Event<InvoiceIssued>> events) {
        images.tell(events);
        for (List<BillingEvent> round :
                Rounds.of(events.stream().map(TellingImages::withoutImage).toList())) {
            settling.kept(Objects.requireNonNull(transactions.execute(transaction -> keep(round))));
        }
    }

    /** Who counts is kept in the transaction that says so. */
    private List<KeptDocument> keep(List<BillingEvent> round) {
        return new ArrayList<>(waiting.keep(judging.judge(round, positions).stream()
                .map(counting -> Issued.pending(counting.event()))
                .toList()));
    }
}
