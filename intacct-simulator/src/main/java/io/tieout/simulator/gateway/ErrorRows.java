package io.tieout.simulator.gateway;

import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.function.FunctionCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows of a refused function. Behind those that say why, every refused create has the row that names the kind of
 * record and, as the last one, the row that says the same of all: captures of the real gateway show them together.
 */
final class ErrorRows {

    private ErrorRows() {}

    static List<GatewayError> of(FunctionCall call, List<GatewayError> why) {
        if (!call.name().startsWith("create")) {
            return why;
        }
        List<GatewayError> rows = new ArrayList<>(why);
        if (why.stream().noneMatch(row -> row.description2().startsWith("Could not create"))) {
            rows.add(GatewayError.of(
                    GatewayError.BUSINESS_FAILURE,
                    "Could not create " + call.object().toLowerCase(Locale.ROOT) + " record!"));
        }
        rows.add(GatewayError.of(
                GatewayError.BUSINESS_FAILURE,
                "Currently, we can't create the transaction",
                "Check the transaction for errors or inconsistencies, then try again."));
        return rows;
    }
}
