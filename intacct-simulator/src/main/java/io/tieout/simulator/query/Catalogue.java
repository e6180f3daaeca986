package io.tieout.simulator.query;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.ReceiptKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The objects that can be read. */
public final class Catalogue {

    private final Map<String, ObjectType<?>> types = new LinkedHashMap<>();

    public Catalogue() {
        add(CustomerFields.type());
        add(DocumentFields.type(DocumentKind.INVOICE));
        add(LineFields.type(DocumentKind.INVOICE));
        add(OrderFields.type());
        add(DocumentFields.type(DocumentKind.ADJUSTMENT));
        add(LineFields.type(DocumentKind.ADJUSTMENT));
        add(ReceiptFields.type("ARPYMT", ReceiptKind.PAYMENT.object()));
        add(ReceiptFields.type("ARPAYMENT", ReceiptKind.PAYMENT.object()));
        add(ApplicationFields.type());
        add(ReceiptFields.type("ARADVANCE", ReceiptKind.ADVANCE.object()));
        MasterFields.types().forEach(this::add);
        add(MasterFields.audit());
    }

    /**
     * The object of this name, in any case.
     *
     * @throws FunctionRefused with DL02000001 where there is none
     */
    public ObjectType<?> type(String object) {
        ObjectType<?> type = types.get(object.toUpperCase(Locale.ROOT));
        if (type == null) {
            throw new FunctionRefused(List.of(GatewayError.of(
                    GatewayError.PROCESSING,
                    "There was an error processing the request. Object definition " + object + " not found.",
                    "Check the request and correct the object name.")));
        }
        return type;
    }

    public Collection<ObjectType<?>> types() {
        return types.values();
    }

    private void add(ObjectType<?> type) {
        types.put(type.name(), type);
    }
}
