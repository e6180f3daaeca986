package io.tieout.simulator.receivables;

import io.tieout.simulator.company.Assumptions.Letters;
import io.tieout.simulator.company.Assumptions.Numbers;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.Work;
import java.util.stream.Stream;

/** What may exist once only: numbers of documents and ids of customers, in whatever sense the company has. */
final class Uniqueness {

    private Uniqueness() {}

    static void requireNewCustomer(Work work, Actor actor, String id) {
        if (with(work, actor, Customer.OBJECT, id).findAny().isPresent()) {
            throw FunctionRefused.of(
                    GatewayError.DUPLICATE_VALUE,
                    "Another Customer with the given value(s) " + id + " already exists",
                    "Use a unique value instead.");
        }
    }

    static void requireNewNumber(Work work, Actor actor, DocumentKind kind, String number, String customerId) {
        boolean perCustomer = actor.company().assumptions().invoiceNumbers() == Numbers.PER_CUSTOMER;
        boolean taken = with(work, actor, kind.object(), number)
                .map(Document.class::cast)
                .anyMatch(document -> !perCustomer || document.customerId().equals(customerId));
        if (taken) {
            throw FunctionRefused.of(
                    GatewayError.DUPLICATE_NUMBER,
                    "A transaction with the number '" + number + "' already exists.",
                    "Use a unique number instead.");
        }
    }

    private static Stream<? extends LedgerRecord> with(Work work, Actor actor, String object, String key) {
        return actor.company().assumptions().ids() == Letters.CASE_SENSITIVE
                ? work.findAll(object, key)
                : work.all(object).filter(record -> record.naturalKey().equalsIgnoreCase(key));
    }
}
