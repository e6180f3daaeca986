package io.tieout.connector.gateway.writing;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.intacct.CreateInvoice;
import java.util.List;

/** An ARINVOICE under its number. */
final class InvoiceCreation implements Writing<CreateInvoice> {

    @Override
    public String key(CreateInvoice command) {
        return command.invoiceNo();
    }

    @Override
    public String describe(CreateInvoice command) {
        return "Invoice %s of customer %s".formatted(command.invoiceNo(), command.intacctCustomerId());
    }

    @Override
    public String currency(CreateInvoice command) {
        return command.total().currencyCode();
    }

    @Override
    public Object body(CreateInvoice command, boolean namesCurrency) {
        return new InvoiceBody(command, namesCurrency);
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(InvoiceBody.class);
    }

    @Override
    public List<Evidence> evidence(CreateInvoice command) {
        return record(command).evidence();
    }

    @Override
    public Sighting judge(CreateInvoice command, List<Row> rows, CompanyCurrency company) {
        return record(command).judge(rows, company);
    }

    private static KeyedRecord record(CreateInvoice command) {
        return new KeyedRecord(
                "ARINVOICE", "RECORDID", command.invoiceNo(), true, command.intacctCustomerId(), command.total());
    }
}
