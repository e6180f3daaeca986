package io.tieout.payment.receivable;

import io.tieout.model.outcome.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer.
 *
 * @param inBilling billing has named it
 * @param inErp it stands in Intacct
 * @param problem why Intacct does not have it, if it was refused or parked
 */
public record CustomerFacts(
        boolean inBilling, boolean inErp, @Nullable Problem problem) {

    static final CustomerFacts NONE = new CustomerFacts(false, false, null);

    /** Whether either side has it. */
    public boolean known() {
        return inBilling || inErp;
    }
}
