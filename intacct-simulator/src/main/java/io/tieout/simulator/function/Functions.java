package io.tieout.simulator.function;

import io.tieout.simulator.query.Catalogue;
import io.tieout.simulator.session.Sessions;
import io.tieout.simulator.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All functions of the gateway, by element name. */
public final class Functions {

    private final Map<String, GatewayFunction> functions = new HashMap<>();

    public Functions(Sessions sessions) {
        Catalogue catalogue = new Catalogue();
        QueryResults results = new QueryResults();
        Map<String, GenericObject> objects = new HashMap<>();
        for (GenericObject object : List.of(new CustomerObject(), new PaymentObject(), new AdvanceObject())) {
            objects.put(object.name(), object);
        }
        add(new GetApiSession(sessions));
        add(new Query(catalogue));
        add(new ReadByQuery(catalogue, results));
        add(new ReadMore(results));
        add(new Read("read", false, catalogue));
        add(new Read("readByName", true, catalogue));
        add(new Lookup(catalogue));
        add(new Inspect(catalogue));
        add(new GenericWrite("create", true, objects, catalogue));
        add(new GenericWrite("update", false, objects, catalogue));
        add(new GenericDelete(catalogue));
        add(GenericDelete.customer());
        add(new RetrievePdf());
        add(new ReadUserFormatting());
        add(new GetFinancialSetup());
        add(new GetApplications());
        add(new GetCompanyPrefs());
        add(new GetUserPermissions());
        add(new GetClosedBooksDate());
        LegacyDocuments.functions().forEach(this::add);
        LegacyPayments.functions().forEach(this::add);
    }

    public Optional<GatewayFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /**
     * Checks a function against the schema.
     *
     * @throws SyntaxViolation where there is no such function or its elements are wrong
     */
    public void check(Element body) throws SyntaxViolation {
        GatewayFunction function = functions.get(body.name());
        if (function == null) {
            throw new SyntaxViolation(body, "element '" + body.name() + "' is not a known function");
        }
        function.check(body);
    }

    private void add(GatewayFunction function) {
        functions.put(function.name(), function);
    }
}
