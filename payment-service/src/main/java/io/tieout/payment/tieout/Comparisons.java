package io.tieout.payment.tieout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons of a tenant while its invoices come, in the order of customers and currencies. Not thread-safe. */
final class Comparisons {

    private final List<Comparison> done = new ArrayList<>();
    private @Nullable Summing current;

    /** Where the next invoice of this customer in this currency is added. */
    Summing of(String customer, @Nullable String name, Currency currency) {
        Summing summing = current;
        if (summing == null || !summing.isOf(customer, currency)) {
            finish();
            summing = new Summing(customer, name, currency);
            current = summing;
        }
        return summing;
    }

    List<Comparison> all() {
        finish();
        current = null;
        return List.copyOf(done);
    }

    private void finish() {
        if (current != null) {
            done.add(current.comparison());
        }
    }
}
