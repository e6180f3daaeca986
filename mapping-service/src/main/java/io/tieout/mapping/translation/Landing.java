package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.MethodRule;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.intacct.ReceivingAccount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where received money lands. In the base currency: the bank account of its method, else that of the currency, else undeposited
 * funds. In a foreign one: the bank account of the currency, else that of its method, else nowhere, because Intacct refuses
 * foreign currency in undeposited funds (BL02000051, vendor's help page).
 */
final class Landing {

    private Landing() {}

    static Optional<ReceivingAccount> of(PaymentTransaction payment, MappingSettings settings) {
        String currency = payment.amount().currencyCode();
        MethodRule rule = settings.method(payment.method().type());
        String byMethod = rule.bankAccountId();
        String byCurrency = settings.currencyBankAccounts().get(currency);
        if (settings.isForeign(currency)) {
            return bank(byCurrency).or(() -> bank(byMethod));
        }
        return bank(byMethod)
                .or(() -> bank(byCurrency))
                .or(() -> Optional.of(new ReceivingAccount(
                        ReceivingAccount.Kind.UNDEPOSITED_FUNDS, settings.undepositedFundsAccount())));
    }

    private static Optional<ReceivingAccount> bank(@Nullable String id) {
        return Optional.ofNullable(id).map(account -> new ReceivingAccount(ReceivingAccount.Kind.BANK, account));
    }
}
