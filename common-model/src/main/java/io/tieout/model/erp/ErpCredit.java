package io.tieout.model.erp;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit or debit memo as it stands in Intacct, in billing's words. Which invoices a credit settled is told by {@link ErpPayment}s of
 * the kind {@code APPLICATION}.
 *
 * @param recordNo Intacct's record number
 * @param creditNo the number by which people know it; null for none
 * @param intacctState Intacct's own word for the state
 * @param total without a sign; the type says which way it goes. Likewise the others
 * @param applied what of it is applied
 * @param open what of it is left; zero when it is reversed or deleted
 * @param date accounting date
 * @param reference the customer's reference, or the invoice that it is for
 * @param modifiedAt when Intacct says it changed, UTC; null where Intacct does not say
 * @param revision counts what was told of this record: the higher one is newer
 */
public record ErpCredit(
        String recordNo,
        @Nullable String creditNo,
        CustomerId customerId,
        Type type,
        ErpPayment.Origin origin,
        ErpPayment.State state,
        String intacctState,
        Money total,
        Money applied,
        Money open,
        LocalDate date,
        @Nullable String reference,
        @Nullable String description,
        @Nullable Instant modifiedAt,
        @Nullable Long revision)
        implements Payload {

    /** Which way it goes. */
    public enum Type {
        /** The customer owes less. */
        CREDIT,
        /** The customer owes more. */
        DEBIT
    }

    public ErpCredit {
        Required.present(recordNo, "recordNo");
        Required.present(customerId, "customerId");
        Required.present(type, "type");
        Required.present(origin, "origin");
        Required.present(state, "state");
        Required.present(intacctState, "intacctState");
        Required.present(total, "total");
        Required.present(applied, "applied");
        Required.present(open, "open");
        Required.present(date, "date");
    }

    @Override
    public String orderingKey() {
        return customerId.value();
    }
}
