package io.tieout.console.tieout;

import io.tieout.console.page.Links;
import io.tieout.console.page.State.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person reads of a cause of a difference, and where the documents are. */
enum CauseWords {
    WAITING(
            "wait for their invoice or customer",
            Shape.WAITING,
            "Mostly nothing to do",
            "payments",
            "state",
            "WAITING"),
    REQUESTED("on their way to Intacct", Shape.MOVING, "Nothing to do", "payments", "state", "REQUESTED"),
    PARKED("need attention", Shape.CARE, "Needs attention", "payments", "state", "PARKED"),
    REJECTED("refused", Shape.DIFFERS, "Needs attention", "payments", "state", "REJECTED"),
    POSTED_SINCE_LAST_READ(
            "recorded after Intacct was last read", Shape.MOVING, "Nothing to do", "payments", "state", "POSTED"),
    INVOICE_WAITING("on their way to Intacct", Shape.MOVING, "Nothing to do", "invoices", "standing", "NOT_IN_INTACCT"),
    INVOICE_NOT_READ(
            "recorded, and not read from Intacct since",
            Shape.MOVING,
            "Nothing to do",
            "invoices",
            "standing",
            "POSTED"),
    INVOICE_REFUSED("refused", Shape.DIFFERS, "Needs attention", "invoices", "standing", "NOT_IN_INTACCT"),
    INVOICE_PARKED("need attention", Shape.CARE, "Needs attention", "invoices", "standing", "NOT_IN_INTACCT"),
    DRAFT_IN_INTACCT(
            "drafts in Intacct, or waiting there for approval", Shape.CARE, "Intacct", "invoices", "standing", "DRAFT"),
    INVOICE_CHANGED_IN_BILLING(
            "changed in billing after they were recorded", Shape.DIFFERS, "Intacct or billing", "invoices", null, null),
    OTHER_TOTAL_IN_INTACCT(
            "with another total in Intacct than in billing",
            Shape.DIFFERS,
            "Intacct or billing",
            "invoices",
            null,
            null),
    OTHER_CUSTOMER_IN_INTACCT(
            "with another customer in Intacct than in billing",
            Shape.DIFFERS,
            "Intacct or billing",
            "invoices",
            null,
            null),
    CHANGED_IN_INTACCT(
            "changed, paid or credited in Intacct by hand",
            Shape.DIFFERS,
            "Intacct or billing",
            "invoices",
            null,
            null),
    DELETED_IN_INTACCT("deleted in Intacct", Shape.DIFFERS, "Intacct or billing", "invoices", "standing", "DELETED"),
    REVERSED_IN_INTACCT("reversed in Intacct", Shape.DIFFERS, "Intacct or billing", "invoices", "standing", "REVERSED");

    private final String words;
    private final Shape shape;
    private final String fix;
    private final String list;
    private final @Nullable String filter;
    private final @Nullable String value;

    CauseWords(String words, Shape shape, String fix, String list, @Nullable String filter, @Nullable String value) {
        this.words = words;
        this.shape = shape;
        this.fix = fix;
        this.list = list;
        this.filter = filter;
        this.value = value;
    }

    /** Empty for a cause that is newer than this page. */
    static Optional<CauseWords> of(String cause) {
        return Arrays.stream(values()).filter(one -> one.name().equals(cause)).findFirst();
    }

    /** What there is to say of the documents, after their number. */
    String words() {
        return words;
    }

    Shape shape() {
        return shape;
    }

    /** Where it is mended. */
    String fix() {
        return fix;
    }

    String one() {
        return list.equals("payments") ? "payment" : "invoice";
    }

    /** As it begins a line: {@code Payments that need attention}. */
    String title() {
        String documents = list.equals("payments") ? "Payments" : "Invoices";
        return switch (this) {
            case WAITING, PARKED, INVOICE_PARKED -> documents + " that " + words;
            default -> documents + " " + words;
        };
    }

    /** @param customer null for all */
    String href(String tenant, @Nullable String customer) {
        Map<String, String> by = new HashMap<>();
        if (customer != null) {
            by.put("customer", customer);
        }
        if (filter != null && value != null) {
            by.put(filter, value);
        }
        return Links.list(tenant, list, by);
    }
}
