package io.tieout.connector.gateway.writing;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.intacct.CreatePayment;
import java.util.List;

/**
 * An ARPYMT that pays invoices. It refers to them by their record numbers, which change when the document changes that an
 * invoice comes from.
 */
final class PaymentCreation implements Writing<CreatePayment> {

    @Override
    public String key(CreatePayment command) {
        return command.docNumber();
    }

    @Override
    public String describe(CreatePayment command) {
        return "Payment %s of customer %s over %s"
                .formatted(command.docNumber(), command.intacctCustomerId(), command.amount());
    }

    @Override
    public String currency(CreatePayment command) {
        return command.amount().currencyCode();
    }

    @Override
    public Object body(CreatePayment command, boolean namesCurrency) {
        return new CreateBody(new PaymentBody(command, namesCurrency));
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(CreateBody.class, PaymentBody.class);
    }

    @Override
    public List<Evidence> evidence(CreatePayment command) {
        return record(command).evidence();
    }

    @Override
    public Sighting judge(CreatePayment command, List<Row> rows, CompanyCurrency company) {
        return record(command).judge(rows, company);
    }

    private static KeyedRecord record(CreatePayment command) {
        return new KeyedRecord(
                "ARPYMT", "DOCNUMBER", command.docNumber(), false, command.intacctCustomerId(), command.amount());
    }

    @Override
    public Fault refused(Fault fault) {
        return TakenMoney.refused(fault);
    }

    @Override
    public List<Evidence> references(CreatePayment command) {
        return InvoicesOfToday.evidence(command);
    }

    @Override
    public Renewal<CreatePayment> renew(CreatePayment command, Fault stale, List<Row> rows) {
        return InvoicesOfToday.renewed(command, stale, rows);
    }
}
