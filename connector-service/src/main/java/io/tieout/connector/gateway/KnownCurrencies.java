package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.company.CompanyCurrencies;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps money of a foreign currency from a company that has one currency only: since no document names a currency there, it would be
 * recorded as if it were the company's own. Thread-safe.
 */
final class KnownCurrencies implements Ledger {

    private final Ledger ledger;
    private final CompanyCurrencies currencies;

    KnownCurrencies(Ledger ledger, CompanyCurrencies currencies) {
        this.ledger = ledger;
        this.currencies = currencies;
    }

    @Override
    public Answer post(Batch batch) {
        CompanyCurrency company = currencies.of(batch.tenant());
        Map<CommandId, Result> foreign = new HashMap<>();
        List<IntacctCommand> own = new ArrayList<>();
        for (IntacctCommand command : batch.commands()) {
            String currency = Writings.of(command).currency();
            if (currency != null && company.isForeign(currency)) {
                foreign.put(command.commandId(), new Result.Failed(fault(command, currency, company)));
            } else {
                own.add(command);
            }
        }
        if (foreign.isEmpty()) {
            return ledger.post(batch);
        }
        if (own.isEmpty()) {
            return new Answer.Answered(foreign);
        }
        Answer answer = ledger.post(new Batch(batch.id(), batch.tenant(), batch.entityId(), own));
        return answer instanceof Answer.Answered answered
                ? new Answer.Answered(both(foreign, answered.results()))
                : answer;
    }

    private static Map<CommandId, Result> both(Map<CommandId, Result> some, Map<CommandId, Result> others) {
        Map<CommandId, Result> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Fault fault(IntacctCommand command, String currency, CompanyCurrency company) {
        String cause = "%s was not sent: it is in %s, and the Intacct company has one currency only, %s."
                .formatted(Writings.of(command).describe(), currency, company.base());
        return new Fault(
                FaultClass.NEEDS_PERSON,
                new Problem(
                        ProblemCode.FOREIGN_CURRENCY_NOT_ENABLED,
                        cause,
                        "Switch multi-currency on in Intacct and test the connection, then retry; or record it by hand in %s and dismiss it here."
                                .formatted(company.base())),
                null,
                cause);
    }

    @Override
    public LookUp find(TenantId tenant, @Nullable String entityId, List<IntacctCommand> commands) {
        return ledger.find(tenant, entityId, commands);
    }
}
