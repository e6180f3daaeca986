package io.tieout.model.intacct;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import io.tieout.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An ARADJUSTMENT as Intacct has it now; published only when it changed. Amounts are the TRX_ ones, in its currency, negative for a credit
 * memo and positive for a debit memo.
 *
 * @param creditNo RECORDID; null where it has none
 * @param state STATE as {@code query} labels it
 * @param applied what of it is applied
 * @param open what of it is left
 * @param date WHENCREATED of the adjustment, an accounting date
 * @param reference DOCNUMBER
 * @param deleted it was found as deleted
 * @param entityId MEGAENTITYID, null for the top level
 * @param modifiedAt WHENMODIFIED, read as UTC; null where Intacct has none
 * @param revision counts what was told of this record: the higher one is newer
 */
public record CreditRead(
        String recordNo,
        @Nullable String creditNo,
        String customerId,
        String state,
        Money total,
        Money applied,
        Money open,
        LocalDate date,
        @Nullable String reference,
        @Nullable String description,
        boolean deleted,
        @Nullable String entityId,
        @Nullable Instant modifiedAt,
        @Nullable Long revision)
        implements Payload {

    public CreditRead {
        Required.present(recordNo, "recordNo");
        Required.present(customerId, "customerId");
        Required.present(state, "state");
        Required.present(total, "total");
        Required.present(applied, "applied");
        Required.present(open, "open");
        Required.present(date, "date");
    }

    @Override
    public String orderingKey() {
        return customerId;
    }
}
