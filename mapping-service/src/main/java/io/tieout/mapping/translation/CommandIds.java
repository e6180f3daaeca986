package io.tieout.mapping.translation;

import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;

/** The ids of commands and the keys of records in Intacct, computed from the billing document that they stand for. */
public final class CommandIds {

    private static final int HASH_CHARACTERS = 17;

    private CommandIds() {}

    public static CommandId payment(TenantId tenant, TransactionId transaction) {
        return new CommandId(DeterministicId.of("payment", tenant.value(), transaction.value()));
    }

    public static CommandId invoice(TenantId tenant, InvoiceId invoice) {
        return new CommandId(DeterministicId.of("invoice", tenant.value(), invoice.value()));
    }

    public static CommandId customer(TenantId tenant, CustomerId customer) {
        return new CommandId(DeterministicId.of("customer", tenant.value(), customer.value()));
    }

    /**
     * DOCNUMBER of a payment: 20 characters, the longest that the 2.1 DTD's {@code refid} takes; 85 bits of hash, so that two
     * payments never share one.
     */
    static String docNumber(TenantId tenant, TransactionId transaction) {
        return "TO-" + DeterministicId.hash(HASH_CHARACTERS, tenant.value(), transaction.value());
    }
}
