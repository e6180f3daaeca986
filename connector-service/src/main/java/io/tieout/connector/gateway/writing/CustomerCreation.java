package io.tieout.connector.gateway.writing;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.intacct.CreateCustomer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CUSTOMER under the id that billing gave it. */
final class CustomerCreation implements Writing<CreateCustomer> {

    @Override
    public String key(CreateCustomer command) {
        return command.intacctCustomerId();
    }

    @Override
    public String describe(CreateCustomer command) {
        return "Customer %s".formatted(command.intacctCustomerId());
    }

    @Override
    public @Nullable String currency(CreateCustomer command) {
        return command.currency();
    }

    @Override
    public Object body(CreateCustomer command, boolean namesCurrency) {
        return new CreateBody(new CustomerBody(command, namesCurrency));
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(CreateBody.class, CustomerBody.class);
    }

    @Override
    public List<Evidence> evidence(CreateCustomer command) {
        return record(command).evidence();
    }

    @Override
    public Sighting judge(CreateCustomer command, List<Row> rows, CompanyCurrency company) {
        return record(command).judge(rows, company);
    }

    private static KeyedRecord record(CreateCustomer command) {
        return new KeyedRecord(
                "CUSTOMER", "CUSTOMERID", command.intacctCustomerId(), true, command.intacctCustomerId(), null);
    }
}
