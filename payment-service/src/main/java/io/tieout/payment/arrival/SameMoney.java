package io.tieout.payment.arrival;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.id.TransactionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether two messages move the same money: amount and currency, customer, allocations in any order, the rest without an invoice,
 * type, accounting date and what is taken back. Everything else that billing may tell later is no contradiction.
 */
final class SameMoney {

    private SameMoney() {}

    /** What the later one says otherwise, each with both figures; empty where the money is the same. */
    static List<String> differences(PaymentTransaction stands, PaymentTransaction told) {
        List<String> differences = new ArrayList<>();
        compare(differences, "type", stands.transactionType(), told.transactionType());
        compare(differences, "customer", stands.customerId(), told.customerId());
        compare(differences, "amount", stands.amount(), told.amount());
        compare(differences, "allocations", allocations(stands), allocations(told));
        compare(differences, "unapplied", stands.unapplied(), told.unapplied());
        compare(differences, "effectiveDate", stands.effectiveDate(), told.effectiveDate());
        TransactionId original = stands.originalTransactionId();
        if (original != null && told.originalTransactionId() != null) {
            compare(differences, "originalTransactionId", original, told.originalTransactionId());
        }
        return differences;
    }

    private static void compare(List<String> differences, String what, Object stands, @Nullable Object told) {
        if (!stands.equals(told)) {
            differences.add("%s %s, but this event says %s".formatted(what, stands, told));
        }
    }

    private static String allocations(PaymentTransaction payment) {
        return payment.allocations().isEmpty()
                ? "to no invoice"
                : payment.allocations().stream()
                        .sorted(Comparator.comparing(each -> each.invoiceId().value()))
                        .map(SameMoney::allocation)
                        .collect(Collectors.joining(" and "));
    }

    private static String allocation(Allocation part) {
        return "%s to %s".formatted(part.amount(), part.invoiceId());
    }
}
