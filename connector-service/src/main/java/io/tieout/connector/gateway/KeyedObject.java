package io.tieout.connector.gateway;

import io.tieout.connector.gateway.function.KeyRow;
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

    /** @param currency of the company: one that has one currency only may refuse to be asked for it */
    List<String> fields(CompanyCurrency currency) {
        List<String> fields = new ArrayList<>(List.of("RECORDNO", "CUSTOMERID"));
        if (!fields.contains(keyField)) {
            fields.add(keyField);
        }
        if (hasAmount) {
            fields.add("TRX_TOTALENTERED");
            if (!currency.isSingle()) {
                fields.add("CURRENCY");
            }
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

    /** @param wanted the key that was asked for */
    FoundRecord found(KeyRow row, String wanted, CompanyCurrency currency) {
        String key = key(row);
        return new FoundRecord(
                RecordNumber.of(row.recordNo()).orElse(""),
                row.customerId().strip(),
                hasAmount ? amount(row, currency) : null,
                key.equals(wanted.strip()) ? null : key);
    }

    private static @Nullable Money amount(KeyRow row, CompanyCurrency company) {
        String currency = company.of(row.currency(), "");
        try {
            return row.total().isEmpty() || currency == null ? null : Money.of(row.total(), currency);
        } catch (InvalidMoney unusual) {
            return null;
        }
    }
}
