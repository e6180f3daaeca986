package io.tieout.connector.reading;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which conditions a run reads; found out at its start and kept with it.
 *
 * @param formatting how times are written to the user, by the offset at the start of the run
 * @param leftOut fields that the company refuses to be asked for
 */
public record Conditions(Formatting formatting, CompanyCurrency currency, List<String> leftOut) {

    public Conditions {
        leftOut = List.copyOf(leftOut);
    }

    public Conditions without(List<String> fields) {
        List<String> all = new ArrayList<>(leftOut);
        all.addAll(fields);
        return new Conditions(formatting, currency, all);
    }
}
