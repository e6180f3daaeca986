package io.tieout.mapping.stream;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.mapping.settings.WhenSettingsChange;
import io.tieout.mapping.translation.InvoiceTranslation;
import io.tieout.mapping.translation.Translation;
import io.tieout.mapping.waiting.PendingInvoice;
import io.tieout.mapping.waiting.WaitingInvoice;
import io.tieout.mapping.waiting.WaitingInvoices;
import io.tieout.mapping.waiting.WaitsFor;
import io.tieout.model.event.Event;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.event.EventPublisher;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Settles what becomes of invoices, fresh or released. What has to wait is committed as waiting first and looked at once more after
 * that: a customer or settings that arrived in between are seen either by this second look or, because they are committed before
 * their side looks for waiting invoices, by theirs. So no wake-up is lost and no lock is needed.
 */
@Component
class SettlingInvoices implements WhenSettingsChange {

    private static final int AT_ONCE = 500;

    private final TranslatingInvoices translating;
    private final WaitingInvoices waiting;
    private final EventPublisher publisher;
    private final Answers answers;
    private final Tally tally;

    SettlingInvoices(
            TranslatingInvoices translating,
            WaitingInvoices waiting,
            EventPublisher publisher,
            Answers answers,
            Tally tally) {
        this.translating = translating;
        this.waiting = waiting;
        this.publisher = publisher;
        this.answers = answers;
        this.tally = tally;
    }

    /** Settles what billing issued. Returns when Kafka has acknowledged; of an invoice that comes twice the last one counts. */
    void issued(Collection<PendingInvoice> invoices) {
        settle(invoices, waiting::keep);
    }

    /** @param hold what is done about those that have to wait */
    private void settle(Collection<PendingInvoice> invoices, Consumer<List<WaitingInvoice>> hold) {
        Map<DocumentKey, PendingInvoice> last = new LinkedHashMap<>();
        invoices.forEach(invoice -> last.put(invoice.key(), invoice));
        Map<PendingInvoice, Translation> settled = translating.translate(last.values());
        List<WaitingInvoice> held = settled.entrySet().stream()
                .flatMap(one -> waitingFor(one.getKey(), one.getValue()).stream())
                .toList();
        if (!held.isEmpty()) {
            hold.accept(held);
            settled.putAll(translating.translate(
                    held.stream().map(WaitingInvoice::pending).toList()));
        }
        publisher.publish(settled.entrySet().stream()
                .flatMap(one -> answer(one.getKey(), one.getValue()))
                .toList());
        waiting.remove(settled.entrySet().stream()
                .filter(one -> waitingFor(one.getKey(), one.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Lets go of the invoices that waited for these customers. The customers' entries are committed. */
    void customersArrived(Collection<DocumentKey> customers) {
        if (!customers.isEmpty()) {
            settle(waiting.ofCustomers(customers), waiting::goOnHolding);
        }
    }

    @Override
    public void settingsChanged(TenantId tenant) {
        String after = "";
        List<PendingInvoice> page;
        do {
            page = waiting.forSettings(tenant, after, AT_ONCE);
            settle(page, waiting::goOnHolding);
            after = page.isEmpty() ? after : page.getLast().key().id();
        } while (page.size() == AT_ONCE);
    }

    private Stream<Event<?>> answer(PendingInvoice pending, Translation translation) {
        tally.translated(DocumentKind.INVOICE, pending.tenant(), pending.trace(), translation);
        return answers.to(
                translation,
                pending.tenant(),
                InvoiceTranslation.origin(pending.invoice(), pending.eventId()),
                pending.trace(),
                "invoice");
    }

    private static Optional<WaitingInvoice> waitingFor(PendingInvoice pending, Translation translation) {
        return switch (translation) {
            case Translation.WaitsForCustomer(var customer) ->
                Optional.of(new WaitingInvoice(
                        pending,
                        WaitsFor.CUSTOMER,
                        "Customer %s is not in Intacct yet; the invoice goes on by itself when it is."
                                .formatted(customer)));
            case Translation.Unmapped(var problem) ->
                Optional.of(new WaitingInvoice(pending, WaitsFor.SETTINGS, problem.cause() + " " + problem.remedy()));
            case Translation.Written written -> Optional.empty();
            case Translation.Parked parked -> Optional.empty();
            case Translation.AlreadyThere there -> Optional.empty();
        };
    }
}
