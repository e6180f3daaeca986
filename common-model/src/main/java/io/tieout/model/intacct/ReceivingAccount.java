package io.tieout.model.intacct;

import io.tieout.model.event.Required;

/**
 * Where received money lands.
 *
 * @param id ACCOUNTNO of the undeposited-funds account, or the id of a checking or savings account
 */
public record ReceivingAccount(Kind kind, String id) {

    /** Undeposited funds need a deposit later; a bank account does not, and is required for foreign currency. */
    public enum Kind {
        UNDEPOSITED_FUNDS,
        BANK
    }

    public ReceivingAccount {
        Required.present(kind, "account.kind");
        Required.present(id, "account.id");
    }
}
