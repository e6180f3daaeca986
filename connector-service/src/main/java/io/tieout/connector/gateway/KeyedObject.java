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
    CUSTOMER("CUSTOMERID", false),
    ARINVOICE("RECORDID", true),
    ARPYMT("DOCNUMBER", true),
    ARADVANCE("DOCNUMBER", true);

    private final String keyField;
    private final boolean hasAmount;

    KeyedObject(String keyField, boolean hasAmount) {
        this.keyField = keyField;
        this.hasAmount = hasAmount;
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

    List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("RECORDNO", "CUSTOMERID"));
        if (!fields.contains(keyField)) {
            fields.add(keyField);
        }
        if (hasAmount) {
            fields.addAll(List.of("TRX_TOTALENTERED", "CURRENCY"));
        }
        return fields;
    }

    String key(KeyRow row) {
        return switch (this) {
            case CUSTOMER -> row.customerId();
            case ARINVOICE -> row.recordId();
            case ARPYMT, ARADVANCE -> row.docNumber();
        };
    }

    FoundRecord found(KeyRow row) {
        return new FoundRecord(row.recordNo(), row.customerId(), hasAmount ? amount(row) : null);
    }

    private static @Nullable Money amount(KeyRow row) {
        try {
            return row.total().isEmpty() || row.currency().isEmpty() ? null : Money.of(row.total(), row.currency());
        } catch (InvalidMoney unusual) {
            return null;
        }
    }
}
