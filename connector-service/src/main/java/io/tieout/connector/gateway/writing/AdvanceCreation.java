package io.tieout.connector.gateway.writing;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.intacct.CreateAdvance;
import java.util.List;

/** An ARADVANCE: money that pays no invoice yet. */
final class AdvanceCreation implements Writing<CreateAdvance> {

    @Override
    public String key(CreateAdvance command) {
        return command.docNumber();
    }

    @Override
    public String describe(CreateAdvance command) {
        return "Advance %s of customer %s over %s"
                .formatted(command.docNumber(), command.intacctCustomerId(), command.amount());
    }

    @Override
    public String currency(CreateAdvance command) {
        return command.amount().currencyCode();
    }

    @Override
    public Object body(CreateAdvance command, boolean namesCurrency) {
        return new CreateBody(new AdvanceBody(command, namesCurrency));
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(CreateBody.class, AdvanceBody.class);
    }

    @Override
    public List<Evidence> evidence(CreateAdvance command) {
        return record(command).evidence();
    }

    @Override
    public Sighting judge(CreateAdvance command, List<Row> rows, CompanyCurrency company) {
        return record(command).judge(rows, company);
    }

    private static KeyedRecord record(CreateAdvance command) {
        return new KeyedRecord(
                "ARADVANCE", "DOCNUMBER", command.docNumber(), false, command.intacctCustomerId(), command.amount());
    }

    @Override
    public Fault refused(Fault fault) {
        return TakenMoney.refused(fault);
    }
}
