package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.CustomerRecord;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.mapping.issued.Position.Stands;
import io.tieout.model.billing.BillingDocument;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds an event against what stands in Intacct. What was written is known with its lines; of what was read only the head is. Where a
 * person changed the head in Intacct to what billing says now, nothing differs any more.
 */
public final class Comparing {

    private Comparing() {}

    /**
     * @param wanted what the event says
     * @param issued the event that counts; null where none does, for example of an invoice that was entered in Intacct by hand
     * @param customerId CUSTOMERID of the customer that the event names; null if that one is not in Intacct
     * @param standing what was read under the number; empty if nothing was yet
     */
    public static Stands invoice(
            BillingEvent event,
            InvoiceIssued wanted,
            @Nullable IssuedDocument issued,
            String recordNo,
            @Nullable String customerId,
            List<InvoiceRecord> standing) {
        Optional<InvoiceIssued> written = written(issued).map(InvoiceIssued.class::cast);
        List<String> toWritten = written.map(one -> Differences.of(wanted, one)).orElse(List.of());
        if (written.isPresent() && Differences.inHead(wanted, written.get()).isEmpty()) {
            return new Stands(recordNo, as(written.get(), recordNo), toWritten);
        }
        for (InvoiceRecord record : standing) {
            if (Differences.of(wanted, customerId, record).isEmpty()) {
                return new Stands(record.recordNo(), as(record), List.of());
            }
        }
        if (!standing.isEmpty()) {
            InvoiceRecord record = standing.getFirst();
            return new Stands(recordNo, as(record), Differences.of(wanted, customerId, record));
        }
        if (written.isPresent()) {
            return new Stands(recordNo, as(written.get(), recordNo), toWritten);
        }
        boolean isItsOwn =
                issued != null && issued.hasContentOf(event); // posted a moment ago, and its answer is on the way
        return new Stands(
                recordNo, "as record " + recordNo, isItsOwn ? List.of() : List.of("it to what this event says"));
    }

    /** @param record null where it was not read yet */
    public static Stands customer(
            CustomerChanged wanted, @Nullable IssuedDocument issued, String recordNo, @Nullable CustomerRecord record) {
        Optional<CustomerChanged> written = written(issued).map(CustomerChanged.class::cast);
        String as = "as record " + recordNo;
        if (written.filter(one -> Differences.of(wanted, one).isEmpty()).isPresent()) {
            return new Stands(recordNo, as, List.of());
        }
        if (record != null) {
            return new Stands(recordNo, as, Differences.of(wanted, record));
        }
        return new Stands(
                recordNo,
                as,
                written.map(one -> Differences.of(wanted, one)).orElse(List.of("it to what this event says")));
    }

    private static Optional<BillingDocument> written(@Nullable IssuedDocument issued) {
        return Optional.ofNullable(issued).filter(IssuedDocument::isPosted).flatMap(IssuedDocument::document);
    }

    private static String as(InvoiceIssued written, String recordNo) {
        return "with %s (record %s)".formatted(written.total(), recordNo);
    }

    private static String as(InvoiceRecord record) {
        return "with %s (record %s of customer %s)".formatted(record.total(), record.recordNo(), record.customerId());
    }
}
