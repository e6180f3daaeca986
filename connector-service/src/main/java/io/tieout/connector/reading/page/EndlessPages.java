package io.tieout.connector.reading.page;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;

/** Pages that lead nowhere: the end of the list cannot be proven. */
final class EndlessPages {

    private EndlessPages() {}

    static Fault of(RecordKind<?> kind) {
        return of(kind.plural());
    }

    /** @param plural what was read, in the words of a sentence */
    static Fault of(String plural) {
        return new Fault(
                FaultClass.PERMANENT,
                new Problem(
                        ProblemCode.PAGES_STAND_STILL,
                        "The %s cannot be read to their end: Intacct answers with the same records again, and does not say that these are all."
                                .formatted(plural),
                        "Start the sync again; report it as a defect of Tieout if it comes back."),
                null,
                "pages stand still");
    }
}
