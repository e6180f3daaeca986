package io.tieout.connector.gateway.writing;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command together with what is known of its kind.
 *
 * @see Writing for what each answer means
 */
public final class Write<C extends IntacctCommand> {

    private final C command;
    private final Writing<C> writing;

    Write(C command, Writing<C> writing) {
        this.command = command;
        this.writing = writing;
    }

    /** Also the control id of the function, whatever the revision: it is what must not happen twice. */
    public CommandId id() {
        return command.commandId();
    }

    public String key() {
        return writing.key(command);
    }

    public String describe() {
        return writing.describe(command);
    }

    public @Nullable String currency() {
        return writing.currency(command);
    }

    /** A company that has one currency only takes no document that names one. */
    public Object body(CompanyCurrency company) {
        String currency = currency();
        return writing.body(command, currency == null || !company.isImplied(currency));
    }

    public List<Evidence> evidence() {
        return writing.evidence(command);
    }

    public Sighting judge(List<Row> rows, CompanyCurrency company) {
        return writing.judge(command, rows, company);
    }

    public List<String> recordNumbers(List<String> named) {
        return writing.recordNumbers(command, named);
    }

    public Fault refused(Fault fault) {
        return writing.refused(fault);
    }

    public List<Evidence> references() {
        return writing.references(command);
    }

    public Renewal<C> renew(Fault stale, List<Row> rows) {
        return writing.renew(command, stale, rows);
    }

    @Override
    public String toString() {
        return describe();
    }
}
