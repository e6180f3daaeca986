package io.tieout.payment.receivable;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.CustomerId;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.model.outcome.Problem;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an invoice number. Whose invoice it is, and in which currency, is decided by what stands in Intacct, then by
 * what billing said of it.
 *
 * @param told what billing said, one for each customer that it named
 * @param records all records of Intacct that bear the number, those that are gone too; in the order in which they were heard of
 * @param refusal why what billing said last is not in Intacct; null where it was not refused. It says nothing of an invoice that
 *     has a record: then a change of it was refused
 * @param renumbered the number that a record bears now which bore this one before; null where there is none
 */
public record InvoiceFacts(
        List<Told> told,
        List<Recorded> records,
        @Nullable Refusal refusal,
        @Nullable String renumbered) {

    /** Whether a payment can be applied to it in Intacct. */
    public enum Place {
        /** Not in Intacct, or not posted there yet. */
        ABSENT,
        /** In Intacct; it may already be paid, which Intacct decides. */
        THERE,
        /** Several records bear the number; which of them is meant, nobody but a person can say. */
        AMBIGUOUS,
        /** It was in Intacct and was reversed or deleted there, or bears another number now. */
        GONE
    }

    /** What billing said of it. */
    public record Told(CustomerId customer, Currency currency) {}

    /**
     * One record of Intacct.
     *
     * @param customer null where only an outcome told of it that named none
     * @param currency null while it was not read
     * @param standing null while it was not read
     */
    public record Recorded(
            String recordNo,
            @Nullable CustomerId customer,
            @Nullable Currency currency,
            @Nullable Standing standing) {

        boolean gone() {
            return standing == Standing.REVERSED || standing == Standing.DELETED;
        }
    }

    /** Why Intacct does not have it. */
    public record Refusal(OutcomeState state, Problem problem) {}

    static final InvoiceFacts NONE = new InvoiceFacts(List.of(), List.of(), null, null);

    public InvoiceFacts {
        told = List.copyOf(told);
        records = List.copyOf(records);
    }

    public Place place() {
        List<Recorded> alive = alive();
        return switch (alive.size()) {
            case 0 -> records.isEmpty() && renumbered == null ? Place.ABSENT : Place.GONE;
            case 1 -> alive.getFirst().standing() == Standing.DRAFT ? Place.ABSENT : Place.THERE;
            default -> Place.AMBIGUOUS;
        };
    }

    /** The records that are neither reversed nor deleted. */
    public List<Recorded> alive() {
        return records.stream().filter(record -> !record.gone()).toList();
    }

    /** The record number of the only record, where it stands as a draft; null otherwise. */
    public @Nullable String draft() {
        return place() == Place.ABSENT && !alive().isEmpty()
                ? alive().getFirst().recordNo()
                : null;
    }

    /** Whose it can be; empty while neither side has said it. */
    public Set<CustomerId> customers() {
        return firstKnown(
                alive().stream().map(Recorded::customer),
                told.stream().map(Told::customer),
                records.stream().map(Recorded::customer));
    }

    /** In which currency it can be; empty while neither side has said it. */
    public Set<Currency> currencies() {
        return firstKnown(
                alive().stream().map(Recorded::currency),
                told.stream().map(Told::currency),
                records.stream().map(Recorded::currency));
    }

    /** Whether billing has issued it. */
    public boolean issued() {
        return !told.isEmpty();
    }

    @SafeVarargs
    private static <T> Set<T> firstKnown(Stream<? extends @Nullable T>... sources) {
        for (Stream<? extends @Nullable T> source : sources) {
            Set<T> known = source.filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
            if (!known.isEmpty()) {
                return known;
            }
        }
        return Set.of();
    }
}
