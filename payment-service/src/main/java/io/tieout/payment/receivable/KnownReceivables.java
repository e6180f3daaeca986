package io.tieout.payment.receivable;

import io.tieout.payment.receivable.ReceivableKey.Kind;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of customers and invoices. Rows are locked in one order everywhere, customers first, so that neither readers nor
 * writers can wait for each other in a circle.
 */
@Component
public class KnownReceivables {

    private final Customers customers;
    private final Invoices invoices;

    KnownReceivables(Customers customers, Invoices invoices) {
        this.customers = customers;
        this.invoices = invoices;
    }

    /** What is known now. */
    public Receivables of(Collection<ReceivableKey> keys) {
        return new Receivables(customers.facts(only(Kind.CUSTOMER, keys)), invoices.facts(only(Kind.INVOICE, keys)));
    }

    /**
     * What is known now, and does not change until the caller's transaction ends: who wants to change it waits, and then finds
     * what the caller has written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receivables locked(Collection<ReceivableKey> keys) {
        return new Receivables(customers.lock(only(Kind.CUSTOMER, keys)), invoices.lock(only(Kind.INVOICE, keys)));
    }

    private static List<ReceivableKey> only(Kind kind, Collection<ReceivableKey> keys) {
        return keys.stream().filter(key -> key.kind() == kind).distinct().toList();
    }
}
