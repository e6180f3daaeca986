package io.tieout.model.intacct;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tieout.model.event.Required;
import io.tieout.model.id.CommandId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reverse an ARPYMT, the whole of it: its invoices are open again. No record of ours comes into being.
 *
 * @param entityId that of the payment: only there can it be reversed
 * @param paymentRecordNo RECORDNO of the payment
 * @param amount of the payment, for people; a reversal names none
 * @param reversedOn accounting date, on or after that of the payment
 */
public record ReversePayment(
        CommandId commandId,
        int revision,
        Origin origin,
        @Nullable String entityId,
        String paymentRecordNo,
        Money amount,
        LocalDate reversedOn,
        @Nullable String description)
        implements IntacctCommand {

    public ReversePayment {
        Required.present(commandId, "commandId");
        Required.present(origin, "origin");
        Required.present(paymentRecordNo, "paymentRecordNo");
        Required.positive(amount, "amount");
        Required.present(reversedOn, "reversedOn");
    }

    @Override
    public @Nullable CreatedRecord creates(@Nullable String carriedOutIn) {
        return null;
    }

    @Override
    @JsonIgnore
    public LocalDate dated() {
        return reversedOn;
    }
}
