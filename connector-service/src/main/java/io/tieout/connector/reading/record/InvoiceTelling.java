package io.tieout.connector.reading.record;

import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.model.detail.InvoiceDetails;
import io.tieout.model.detail.InvoiceLine;
import io.tieout.model.detail.OrderEntry;
import io.tieout.model.money.Money;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an invoice says beside its amounts. None of it is worth the invoice: what cannot be told is absent, and where lines are
 * missing a sentence says so.
 */
final class InvoiceTelling {

    /** ARINVOICEITEM, found by the header's record number. Source: vendor documentation of AR invoices. */
    static final Part LINES = new Part(
            "ARINVOICEITEM",
            "RECORDKEY",
            List.of(
                    "LINE_NO",
                    "ACCOUNTNO",
                    "ACCOUNTLABEL",
                    "TRX_AMOUNT",
                    "ENTRYDESCRIPTION",
                    "LOCATIONID",
                    "DEPARTMENTID",
                    "PROJECTID",
                    "CUSTOMERID",
                    "VENDORID",
                    "EMPLOYEEID",
                    "ITEMID",
                    "CLASSID",
                    "TASKID",
                    "CONTRACTID",
                    "WAREHOUSEID"),
            List.of(
                    "LINE_NO",
                    "ACCOUNTNO",
                    "ACCOUNTLABEL",
                    "ENTRYDESCRIPTION",
                    "LOCATIONID",
                    "DEPARTMENTID",
                    "PROJECTID",
                    "CUSTOMERID",
                    "VENDORID",
                    "EMPLOYEEID",
                    "ITEMID",
                    "CLASSID",
                    "TASKID",
                    "CONTRACTID",
                    "WAREHOUSEID"),
            any -> true,
            "lines of invoices");

    /** SODOCUMENT, whose PRRECORDKEY is the invoice's record number. Source: vendor documentation of order entry transactions. */
    static final Part ORDERS = new Part(
            "SODOCUMENT",
            "PRRECORDKEY",
            List.of("DOCID", "DOCPARID"),
            List.of("DOCPARID"),
            InvoiceTelling::isOfOrderEntry,
            "order entry documents of invoices");

    private static final Map<String, String> DIMENSIONS = dimensions();

    private final Row row;
    private final String recordNo;
    private final Parts parts;
    private final Conditions conditions;
    private final String currency;

    InvoiceTelling(Row row, String recordNo, Parts parts, Conditions conditions, String currency) {
        this.row = row;
        this.recordNo = recordNo;
        this.parts = parts;
        this.conditions = conditions;
        this.currency = currency;
    }

    private static Map<String, String> dimensions() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("LOCATIONID", "location");
        names.put("DEPARTMENTID", "department");
        names.put("PROJECTID", "project");
        names.put("CUSTOMERID", "customer");
        names.put("VENDORID", "vendor");
        names.put("EMPLOYEEID", "employee");
        names.put("ITEMID", "item");
        names.put("CLASSID", "class");
        names.put("TASKID", "task");
        names.put("CONTRACTID", "contract");
        names.put("WAREHOUSEID", "warehouse");
        return names;
    }

    private static boolean isOfOrderEntry(Row row) {
        return row.get("MODULEKEY").strip().startsWith("8.");
    }

    InvoiceDetails details() {
        Parts.Of lines = parts.of(LINES.object(), recordNo);
        String note = note(lines);
        List<InvoiceLine> told = null;
        if (lines != null) {
            try {
                told = lines(lines.rows());
            } catch (Untranslatable odd) {
                note = "The lines cannot be told: %s".formatted(odd.reason());
            }
        }
        String digest = lines == null ? null : lines.digest();
        Integer count = lines == null || digest == null || told == null ? null : Integer.valueOf(lines.count());
        return new InvoiceDetails(
                Fields.text(row, "TERMNAME"),
                discountDate(),
                Fields.text(row, "DOCNUMBER"),
                Fields.text(row, "DESCRIPTION"),
                orderEntry(),
                Fields.custom(row, conditions.customFieldsOf("ARINVOICE")),
                told,
                count,
                digest,
                note);
    }

    private static @Nullable String note(Parts.@Nullable Of lines) {
        if (lines == null) {
            return "The lines could not be read.";
        }
        return lines.digest() == null
                ? null
                : "The invoice has %d lines, of which the first %d are told."
                        .formatted(lines.count(), lines.rows().size());
    }

    private List<InvoiceLine> lines(List<Row> rows) throws Untranslatable {
        List<InvoiceLine> lines = new ArrayList<>();
        for (Row line : rows.stream().sorted(inOrder()).toList()) {
            lines.add(line(line));
        }
        return lines;
    }

    /** By the line's number where it has one, so that lines that were made anew keep their places. */
    private static Comparator<Row> inOrder() {
        return Comparator.comparing((Row line) -> number(line.get("LINE_NO")))
                .thenComparing(line -> number(line.get("RECORDNO")));
    }

    private static BigInteger number(String text) {
        return RecordNumber.of(text).map(BigInteger::new).orElse(BigInteger.ZERO);
    }

    private InvoiceLine line(Row line) throws Untranslatable {
        String number = RecordNumber.of(line.get("RECORDNO"))
                .orElseThrow(() -> new Untranslatable("RECORDNO of a line is empty or no number"));
        Money amount = Amounts.required(line, currency, "TRX_AMOUNT");
        Map<String, String> dimensions = new LinkedHashMap<>();
        DIMENSIONS.forEach((field, name) -> {
            String value = Fields.text(line, field);
            if (value != null) {
                dimensions.put(name, value);
            }
        });
        return new InvoiceLine(
                number,
                Fields.text(line, "ACCOUNTNO"),
                Fields.text(line, "ACCOUNTLABEL"),
                amount,
                Fields.text(line, "ENTRYDESCRIPTION"),
                dimensions,
                Fields.custom(line, conditions.customFieldsOf(LINES.object())));
    }

    /** A day that cannot be read is no reason to leave out the invoice. */
    private @Nullable LocalDate discountDate() {
        try {
            return conditions.formatting().date(row.get("WHENDISCOUNT"));
        } catch (DateTimeException odd) {
            return null;
        }
    }

    private @Nullable OrderEntry orderEntry() {
        if (!isOfOrderEntry(row)) {
            return null;
        }
        Parts.Of orders = parts.of(ORDERS.object(), recordNo);
        return orders == null || orders.rows().isEmpty()
                ? new OrderEntry(null, null)
                : new OrderEntry(
                        Fields.text(orders.rows().getFirst(), "DOCID"),
                        Fields.text(orders.rows().getFirst(), "DOCPARID"));
    }
}
