package io.tieout.mapping.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where the amount of a line is booked: an account, or, in a company that works with account labels, a label that stands for one. Exactly
 * one of the two is there.
 *
 * @param accountNo ACCOUNTNO
 * @param accountLabel ACCOUNTLABEL of receivables
 */
public record LineAccount(
        @Nullable String accountNo, @Nullable String accountLabel) {

    public LineAccount {
        if ((accountNo == null) == (accountLabel == null)) {
            throw new IllegalArgumentException("a line names either an account or a label");
        }
    }

    static LineAccount account(String accountNo) {
        return new LineAccount(accountNo, null);
    }

    static LineAccount label(String accountLabel) {
        return new LineAccount(null, accountLabel);
    }
}
