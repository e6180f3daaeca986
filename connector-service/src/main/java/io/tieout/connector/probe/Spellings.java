package io.tieout.connector.probe;

import io.tieout.connector.gateway.function.Spelled;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that make the probe's records, in the forms in which the connector sends them. */
final class Spellings {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    private static final String WHAT = "Tieout probe; it is taken away by itself";

    private final Target target;
    private final LocalDate today;

    Spellings(Target target, LocalDate today) {
        this.target = target;
        this.today = today;
    }

    /** As the older functions want it. */
    static Spelled date(String name, LocalDate date) {
        return Spelled.of(
                name,
                Spelled.text("year", "%04d".formatted(date.getYear())),
                Spelled.text("month", "%02d".formatted(date.getMonthValue())),
                Spelled.text("day", "%02d".formatted(date.getDayOfMonth())));
    }

    /** As the generic functions want it: mm/dd/yyyy. */
    static String written(LocalDate date) {
        return WRITTEN.format(date);
    }

    Spelled customer(String id) {
        return Spelled.of(
                "create",
                Spelled.of(
                        "CUSTOMER",
                        Spelled.text("CUSTOMERID", id),
                        Spelled.text("NAME", "Tieout probe " + id),
                        Spelled.of("DISPLAYCONTACT", Spelled.text("PRINTAS", "Tieout probe " + id))));
    }

    /**
     * An invoice over 0.01 for each line.
     *
     * @param number null for none, so that Intacct gives one
     * @param reference by which it is found again
     * @param currency null to name none
     */
    Spelled invoice(
            String customer,
            @Nullable String number,
            String reference,
            boolean draft,
            int lines,
            @Nullable String currency) {
        List<Spelled> parts = new ArrayList<>();
        parts.add(Spelled.text("customerid", customer));
        parts.add(date("datecreated", today));
        parts.add(date("datedue", today));
        if (draft) {
            parts.add(Spelled.text("action", "Draft"));
        }
        if (number != null) {
            parts.add(Spelled.text("invoiceno", number));
        }
        parts.add(Spelled.text("ponumber", reference));
        parts.add(Spelled.text("description", WHAT));
        if (currency != null) {
            parts.add(Spelled.text("currency", currency));
            parts.add(Spelled.of("exchratetype"));
        }
        List<Spelled> items = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            items.add(line());
        }
        parts.add(Spelled.of("invoiceitems", items));
        return Spelled.of("create_invoice", parts);
    }

    private Spelled line() {
        List<Spelled> parts = new ArrayList<>();
        parts.add(
                target.itemLabel() == null
                        ? Spelled.text("glaccountno", target.itemAccount() == null ? "" : target.itemAccount())
                        : Spelled.text("accountlabel", target.itemLabel()));
        parts.add(Spelled.text("amount", "0.01"));
        parts.add(Spelled.text("memo", WHAT));
        if (target.locationId() != null) {
            parts.add(Spelled.text("locationid", target.locationId()));
        }
        if (target.departmentId() != null) {
            parts.add(Spelled.text("departmentid", target.departmentId()));
        }
        return Spelled.of("lineitem", parts);
    }

    /**
     * A payment into undeposited funds of 0.01 on an invoice.
     *
     * @param more elements of the payment
     */
    Spelled payment(
            String customer, String key, String invoiceRecordNo, String method, boolean draft, Spelled... more) {
        return Spelled.of(
                "create",
                received("ARPYMT", customer, key, method, written(today), draft)
                        .and(more)
                        .and(paying(invoiceRecordNo, Spelled.text("TRX_PAYMENTAMOUNT", "0.01"))));
    }

    /** The head of a receipt. */
    Spelled received(String object, String customer, String key, String method, String date, boolean draft) {
        List<Spelled> parts = new ArrayList<>();
        parts.add(Spelled.text(
                "UNDEPOSITEDACCOUNTNO", target.undepositedAccount() == null ? "" : target.undepositedAccount()));
        parts.add(Spelled.text("PAYMENTMETHOD", method));
        parts.add(Spelled.text("CUSTOMERID", customer));
        parts.add(Spelled.text("DOCNUMBER", key));
        parts.add(Spelled.text("DESCRIPTION", WHAT));
        parts.add(Spelled.text("RECEIPTDATE", date));
        parts.add(Spelled.text("PAYMENTDATE", date));
        if (draft) {
            parts.add(Spelled.text("ACTION", "Draft"));
        }
        return Spelled.of(object, parts);
    }

    static Spelled paying(String invoiceRecordNo, Spelled... how) {
        return Spelled.of(
                "ARPYMTDETAILS",
                Spelled.of("ARPYMTDETAIL", Spelled.text("RECORDKEY", invoiceRecordNo))
                        .and(how));
    }

    /** An advance of 0.01. */
    Spelled advance(String customer, String key) {
        List<Spelled> item = new ArrayList<>();
        item.add(Spelled.text("ACCOUNTNO", target.advanceAccount() == null ? "" : target.advanceAccount()));
        item.add(Spelled.text("TRX_AMOUNT", "0.01"));
        if (target.locationId() != null) {
            item.add(Spelled.text("LOCATIONID", target.locationId()));
        }
        if (target.departmentId() != null) {
            item.add(Spelled.text("DEPARTMENTID", target.departmentId()));
        }
        return Spelled.of(
                "create",
                received("ARADVANCE", customer, key, "Cash", written(today), false)
                        .and(Spelled.of("ARADVANCEITEMS", Spelled.of("ARADVANCEITEM", item))));
    }

    Spelled reversal(String recordNo) {
        return Spelled.of("reverse_arpayment", date("datereversed", today), Spelled.text("description", WHAT))
                .with("key", recordNo);
    }

    static Spelled deletion(String object, String recordNo) {
        return Spelled.of("delete", Spelled.text("object", object), Spelled.text("keys", recordNo));
    }
}
