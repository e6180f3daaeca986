package io.tieout.model.connection;

import io.tieout.model.event.Payload;
import io.tieout.model.event.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's people chose of their Intacct company, as far as it can be held against the company itself: told with each change, so
 * that the readiness check knows which accounts it is about. A list that a person left alone is empty, and means "none chosen".
 *
 * @param undepositedFundsAccount ACCOUNTNO, where money lands that has no bank account of its own
 * @param receivablesAccount ACCOUNTNO that offsets lines; null for the company's own
 * @param advanceAccount ACCOUNTNO of money that belongs to no invoice; null where none, or a label, was chosen
 * @param itemAccounts ACCOUNTNO of the lines, the default one among them
 * @param labels ACCOUNTLABEL of the lines and of advances, in a company that works with labels
 * @param labelled whether the lines that nothing else was chosen for name a label, and no account
 * @param bankAccounts ids of checking and savings accounts
 * @param undepositedMethods PAYMENTMETHOD of the methods whose money lands in undeposited funds, in Intacct's own words
 * @param baseCurrency ISO 4217
 * @param chosenAt UTC
 */
public record AccountsChosen(
        String undepositedFundsAccount,
        @Nullable String receivablesAccount,
        @Nullable String advanceAccount,
        List<String> itemAccounts,
        List<String> labels,
        boolean labelled,
        List<String> bankAccounts,
        List<String> undepositedMethods,
        @Nullable String locationId,
        @Nullable String departmentId,
        String baseCurrency,
        Instant chosenAt)
        implements Payload {

    public AccountsChosen {
        Required.present(undepositedFundsAccount, "undepositedFundsAccount");
        itemAccounts = Required.listOf(itemAccounts, "itemAccounts");
        labels = Required.listOf(labels, "labels");
        bankAccounts = Required.listOf(bankAccounts, "bankAccounts");
        undepositedMethods = Required.listOf(undepositedMethods, "undepositedMethods");
        Required.currencyIfGiven(baseCurrency, "baseCurrency");
        Required.present(baseCurrency, "baseCurrency");
        Required.present(chosenAt, "chosenAt");
    }

    @Override
    public String orderingKey() {
        return "";
    }
}
