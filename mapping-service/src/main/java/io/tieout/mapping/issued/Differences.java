package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.CustomerRecord;
import io.tieout.mapping.crosswalk.InvoiceRecord;
import io.tieout.model.billing.CustomerChanged;
import io.tieout.model.billing.InvoiceIssued;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an event would change of what is there, in words. What the event does not say is no difference. */
final class Differences {

    private Differences() {}

    /** Of what makes an invoice one in Intacct's list: money, customer, days. */
    static List<String> inHead(InvoiceIssued wanted, InvoiceIssued there) {
        List<String> found = new ArrayList<>();
        add(found, "the total", there.total(), wanted.total());
        add(found, "the customer", there.customerId(), wanted.customerId());
        add(found, "the invoice date", there.invoiceDate(), wanted.invoiceDate());
        add(found, "the due date", there.dueDate(), wanted.dueDate());
        return found;
    }

    /** Head and lines. */
    static List<String> of(InvoiceIssued wanted, InvoiceIssued there) {
        List<String> found = inHead(wanted, there);
        if (!wanted.lines().equals(there.lines())) {
            found.add("the lines");
        }
        if (!Objects.equals(wanted.reference(), there.reference())) {
            found.add("the reference");
        }
        return found;
    }

    /** @param customerId CUSTOMERID of the customer that the event names; null if that one is not in Intacct */
    static List<String> of(InvoiceIssued wanted, @Nullable String customerId, InvoiceRecord there) {
        List<String> found = new ArrayList<>();
        add(found, "the total", there.total(), wanted.total());
        if (!there.customerId().equals(customerId)) {
            found.add("the customer from %s to %s".formatted(there.customerId(), wanted.customerId()));
        }
        add(found, "the invoice date", there.invoiceDate(), wanted.invoiceDate());
        if (there.dueDate() != null) {
            add(found, "the due date", there.dueDate(), wanted.dueDate());
        }
        return found;
    }

    static List<String> of(CustomerChanged wanted, CustomerRecord there) {
        List<String> found = new ArrayList<>();
        add(found, "the name", there.name(), wanted.name());
        addIfSaid(found, "the e-mail address", there.email(), wanted.email());
        addIfSaid(found, "the currency", there.currency(), wanted.currency());
        addIfSaid(found, "the term", there.termName(), wanted.termName());
        return found;
    }

    static List<String> of(CustomerChanged wanted, CustomerChanged there) {
        List<String> found = new ArrayList<>();
        add(found, "the name", there.name(), wanted.name());
        addIfSaid(found, "the e-mail address", there.email(), wanted.email());
        addIfSaid(found, "the currency", there.currency(), wanted.currency());
        addIfSaid(found, "the term", there.termName(), wanted.termName());
        return found;
    }

    private static void addIfSaid(List<String> found, String what, @Nullable String there, @Nullable String wanted) {
        if (wanted != null) {
            add(found, what, there == null || there.isBlank() ? "nothing" : there, wanted);
        }
    }

    private static void add(List<String> found, String what, Object there, Object wanted) {
        if (!there.equals(wanted)) {
            found.add("%s from %s to %s".formatted(what, there, wanted));
        }
    }
}
