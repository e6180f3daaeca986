package io.tieout.simulator.function;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.receivables.Deleting;
import io.tieout.simulator.xml.Element;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code delete} by RECORDNO, and the legacy {@code delete_customer} by CUSTOMERID. Answers with the status alone. */
final class GenericDelete implements GatewayFunction {

    private final Catalogue catalogue;

    GenericDelete(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "delete";
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.sequence().one("object").one("keys").check(body);
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        String object = catalogue.type(call.object()).name();
        List<String> keys = List.of(call.body().text("keys", "").split(","));
        for (String key : keys) {
            long recordNo = LegacyValues.number("keys", key.strip());
            delete(in, object, in.work().find(object, recordNo).orElse(null), key.strip());
        }
        return Answer.nothing(keys.size());
    }

    static LegacyFunction customer() {
        return new LegacyFunction("delete_customer", Syntax.EMPTY, (call, in) -> {
            String id = call.body().attributes().getOrDefault("customerid", "");
            delete(in, Customer.OBJECT, in.work().customer(id).orElse(null), id);
            return Answer.nothing(1);
        });
    }

    private static void delete(Invocation in, String object, @Nullable LedgerRecord record, String key) {
        if (record == null) {
            String noun = object.toLowerCase(Locale.ROOT);
            throw FunctionRefused.because(
                    FunctionRefused.invalid(
                            "Cannot find " + noun + " with key '" + key + "' to delete.", "Provide an existing key."),
                    "Could not delete " + noun + " record!");
        }
        Deleting.delete(in.work(), in.actor(), record);
    }
}
