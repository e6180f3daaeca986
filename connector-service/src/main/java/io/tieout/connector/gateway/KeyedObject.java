package io.tieout.connector.gateway;

import io.tieout.connector.gateway.function.KeyRow;
import io.tieout.connector.gateway.function.RecordNumber;
import io.tieout.connector.posting.LookUp.FoundRecord;
import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.money.InvalidMoney;
import io.tieout.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects that we create, named as Intacct names them, with the field that holds our key. */
enum KeyedObject {
    CUSTOMER("CUSTOMERID", false, true),
    ARINVOICE("RECORDID", true, true),
    ARPYMT("DOCNUMBER", true, false),
    ARADVANCE("DOCNUMBER", true, false);

    private final String keyField;
    private final boolean hasAmount;
    private final boolean namedByPeople;

    KeyedObject(String keyField, boolean hasAmount, boolean namedByPeople) {
        this.keyField = keyField;
        this.hasAmount = hasAmount;
        this.namedByPeople = namedByPeople;
    }

    static KeyedObject of(IntacctCommand command) {
        return switch (command) {
            case CreateCustomer customer -> CUSTOMER;
            case CreateInvoice invoice -> ARINVOICE;
            case CreatePayment payment -> ARPYMT;
            case CreateAdvance advance -> ARADVANCE;
        };
    }

    String keyField() {
        return keyField;
    }

    /** How much is asked of a record. */
    enum View {
        /** Its total in its own currency. */
        FULL,
        /** What every company knows: its total in the company's currency, which is its own where there is only one. */
        PLAIN
    }

    List<String> fields(View view) {
        List<String> fields = new ArrayList<>(List.of("RECORDNO", "CUSTOMERID"));
        if (!fields.contains(keyField)) {
            fields.add(keyField);
        }
        if (hasAmount) {
            fields.addAll(
                    switch (view) {
                        case FULL -> List.of("TRX_TOTALENTERED", "CURRENCY");
                        case PLAIN -> List.of("TOTALENTERED");
                    });
        }
        return fields;
    }

    /** Whether somebody else may have given the key in other letters; the keys of payments are made by ourselves. */
    boolean isNamedByPeople() {
        return namedByPeople;
    }

    String key(KeyRow row) {
        return switch (this) {
            case CUSTOMER -> row.customerId().strip();
            case ARINVOICE -> row.recordId().strip();
            case ARPYMT, ARADVANCE -> row.docNumber().strip();
        };
    }

    /** @param company the currency of a company that does not show one */
    FoundRecord found(KeyRow row, IntacctCommand command, CompanyCurrency company) {
        String wanted = command.naturalKey();
        String key = key(row);
        return new FoundRecord(
                RecordNumber.of(row.recordNo()).orElse(""),
                row.customerId().strip(),
                hasAmount ? amount(row, Functions.currency(command), company) : null,
                key.equals(wanted.strip()) ? null : key);
    }

    /**
     * A total that is not shown is not zero. A currency that is not shown is the company's own, and where that is not known, that of the
     * command: a company that shows none has only one, and would not have taken another.
     */
    private static @Nullable Money amount(KeyRow row, @Nullable String assumed, CompanyCurrency company) {
        String total = row.total().strip();
        String shown = company.of(row.currency().strip(), "");
        String currency = shown == null ? assumed : shown;
        try {
            return total.isEmpty() || currency == null ? null : Money.of(total, currency);
        } catch (InvalidMoney unusual) {
            return null;
        }
    }
}
