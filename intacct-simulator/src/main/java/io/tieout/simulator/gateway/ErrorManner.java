package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Assumptions.Escaping;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.error.GatewayError;
import java.util.ArrayList;
import java.util.List;

/**
 * How the errors of an answer are written.
 *
 * @param supportIds whether the first row ends with a support id
 * @param escaping how often texts are escaped
 * @param more whether each row has {@code additionalinfo}
 */
record ErrorManner(boolean supportIds, Escaping escaping, boolean more) {

    static ErrorManner of(CompanyDefinition company, Control control) {
        return new ErrorManner(
                company.features().supportIds(), company.assumptions().errorTexts(), control.moreOfErrors());
    }

    List<GatewayError> write(List<GatewayError> rows, String supportId) {
        List<GatewayError> written = new ArrayList<>(rows);
        if (supportIds) {
            written.set(0, written.getFirst().withSupportId(supportId));
        }
        if (escaping == Escaping.TWICE) {
            written.replaceAll(GatewayError::escaped);
        }
        return written;
    }
}
