package io.tieout.connector.gateway.writing;

import static java.util.Comparator.comparing;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.money.InvalidMoney;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record of a customer that we create under a key of ours: how it is found, and whether what is found is what we wanted.
 *
 * @param keyField the field that holds our key
 * @param namedByPeople whether somebody else may have given the key in other letters; the keys of payments are made by ourselves
 * @param customerId CUSTOMERID of the customer that the record is, or belongs to
 * @param amount its total; null where the key is all there is to agree on
 */
record KeyedRecord(
        String object,
        String keyField,
        String key,
        boolean namedByPeople,
        String customerId,
        @Nullable Money amount) {

    private static final String TOTAL = "TRX_TOTALENTERED";
    private static final String TOTAL_OF_ONE_CURRENCY = "TOTALENTERED";
    private static final String CURRENCY = "CURRENCY";

    List<Evidence> evidence() {
        Evidence.Match match = namedByPeople ? Evidence.Match.ANY_CASE : Evidence.Match.EXACT;
        return amount == null
                ? List.of(new Evidence(object, keyField, key, match, fields()))
                : List.of(new Evidence(
                        object, keyField, key, match, fields(TOTAL, CURRENCY), fields(TOTAL_OF_ONE_CURRENCY)));
    }

    private List<String> fields(String... more) {
        return Stream.concat(Stream.of("RECORDNO", "CUSTOMERID", keyField), Stream.of(more))
                .distinct()
                .toList();
    }

    /**
     * Of several rows that fit equally well the oldest is taken. Our key fits better than one in other letters, and our customer better
     * than another one, since two customers may have an invoice of the same number.
     */
    Sighting judge(List<Row> rows, CompanyCurrency company) {
        return rows.stream()
                .min(comparing((Row row) -> !hasOurKey(row))
                        .thenComparing(row -> !customer(row).equals(customerId)))
                .map(row -> hasOurKey(row) ? compared(row, company) : new Sighting.NotDone(key, inOtherLetters(row)))
                .orElseGet(() -> new Sighting.NotDone(key));
    }

    private boolean hasOurKey(Row row) {
        return row.get(keyField).strip().equals(key.strip());
    }

    private static String customer(Row row) {
        return row.get("CUSTOMERID").strip();
    }

    private static String number(Row row) {
        return RecordNumber.of(row.get("RECORDNO")).orElse("");
    }

    private Sighting compared(Row row, CompanyCurrency company) {
        if (number(row).isEmpty()) {
            return new Sighting.Different(withoutNumber());
        }
        if (amount == null) {
            return new Sighting.Done(number(row));
        }
        Money shown = amount(row, amount.currencyCode(), company);
        // What Intacct does not show, or shows in a form that cannot be read, does not agree: a person looks.
        return customer(row).equals(customerId) && amount.equals(shown)
                ? new Sighting.Done(number(row))
                : new Sighting.Different(conflict(row, shown));
    }

    /**
     * A total that is not shown is not zero. A currency that is not shown is the company's own, and where that is not known, that of the
     * command: a company that shows none has only one, and would not have taken another.
     */
    private static @Nullable Money amount(Row row, String assumed, CompanyCurrency company) {
        String total = row.get(row.has(TOTAL) ? TOTAL : TOTAL_OF_ONE_CURRENCY).strip();
        String shown = company.of(row.get(CURRENCY).strip(), "");
        try {
            return total.isEmpty() ? null : Money.of(total, shown == null ? assumed : shown);
        } catch (InvalidMoney unusual) {
            return null;
        }
    }

    private Problem withoutNumber() {
        return new Problem(
                ProblemCode.RECORD_NUMBER_UNREADABLE,
                "A record in Intacct carries the key %s, but the record number that Intacct shows for it is none."
                        .formatted(key),
                "Look the record up in Intacct and compare it with this one. If it is the same, dismiss this one with a reason; if Intacct "
                        + "shows its record number again, retry.");
    }

    private Problem conflict(Row row, @Nullable Money shown) {
        return new Problem(
                ProblemCode.CONFLICT,
                "Record %s in Intacct carries the key %s but says customer %s, amount %s; ours says customer %s, amount %s."
                        .formatted(number(row), key, customer(row), shown, customerId, amount),
                "Compare both. If the record in Intacct is right, dismiss this one with a reason; otherwise correct or void the "
                        + "record in Intacct and retry.");
    }

    private Problem inOtherLetters(Row row) {
        String other = row.get(keyField).strip();
        return new Problem(
                ProblemCode.KEY_DIFFERS_IN_CASE,
                "Intacct has record %s under %s and takes that for the same as %s, which differs only in capital and small letters. "
                                .formatted(number(row), other, key)
                        + "Whether both are one and the same, only a person knows.",
                "If they are, have billing use %s, or rename the record in Intacct to %s; if not, give one of them another id. Then retry."
                        .formatted(other, key));
    }
}
