package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.writing.Evidence;
import io.tieout.connector.gateway.writing.Renewal;
import io.tieout.connector.gateway.writing.Write;
import java.util.List;

/**
 * What the connector of a world makes of the rows, refusals and successes that Intacct answers with: by the rules that ship, kind by kind,
 * unless a {@link Saboteur} gets one of them wrong.
 */
class Understanding {

    /** Which rows of an answer to several questions are about this command. */
    List<Row> shown(Write<?> write, List<Row> answered) {
        if (answered.isEmpty()) {
            return answered;
        }
        List<Evidence> evidence = write.evidence();
        return answered.stream()
                .filter(row -> evidence.stream().anyMatch(one -> one.isShownBy(row)))
                .toList();
    }

    Sighting judge(Write<?> write, List<Row> shown) {
        return write.judge(shown, CompanyCurrency.UNKNOWN);
    }

    Fault refused(Write<?> write, Fault fault) {
        return write.refused(fault);
    }

    /** What it refers to was looked up, after it was refused. */
    Renewal<?> renewed(Write<?> write, Fault stale, List<Row> shown) {
        return write.renew(stale, shown);
    }

    /** It was refused, and the look-up failed that was to show what that means. */
    Renewal<?> notRenewed(Write<?> write, Fault stale, Fault ofTheLookUp) {
        return new Renewal.NotRenewed<>(ofTheLookUp);
    }

    /** The record that a success names. */
    String recordNo(Write<?> write, String named) {
        return write.recordNumbers(List.of(named)).getFirst();
    }
}
