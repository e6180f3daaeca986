package io.tieout.connector.choices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to choose from. */
record Choices(
        List<Account> accounts,
        List<BankAccount> bankAccounts,
        List<Place> locations,
        List<Place> departments,
        List<Place> entities,
        List<Term> terms) {

    /** @param type {@code incomestatement} or {@code balancesheet} */
    record Account(String accountNo, String title, String type) {}

    /** @param kind {@code checking} or {@code savings} */
    record BankAccount(
            String bankAccountId, String name, @Nullable String currency, String kind) {}

    /** A location, a department or an entity. */
    record Place(String id, String name) {}

    record Term(String name, String description) {}
}
