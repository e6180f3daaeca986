package io.tieout.simulator.receivables;

import io.tieout.simulator.ledger.Application;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import java.util.ArrayList;
import java.util.List;

/** Posts draft payments: only now the balances move. */
public final class SubmittingDrafts {

    private SubmittingDrafts() {}

    /** Posts a draft under its own record number and returns the new version. */
    public static Receipt submit(Work work, Actor actor, Receipt draft) {
        FundingRules.check(work, actor, draft.funding(), draft.money(), draft.method());
        Periods.requireOpen(actor, draft.trail().entity(), draft.receiptDate());
        List<Application> applications = new ArrayList<>();
        for (Application application : draft.applications()) {
            DocumentKind kind = application.targetObject().equals(DocumentKind.INVOICE.object())
                    ? DocumentKind.INVOICE
                    : DocumentKind.ADJUSTMENT;
            Document target = References.document(work, kind, application.targetKey());
            applications.add(new Application(
                    application.recordNo(),
                    application.targetObject(),
                    application.targetKey(),
                    application.entryKey(),
                    application.cash(),
                    application.discount(),
                    null,
                    Settling.settle(
                            work, actor, target, application.total(), application.entryKey(), draft.receiptDate())));
        }
        Receipt posted =
                draft.posted(applications, RecordState.COMPLETE, draft.trail().touched(actor.at()));
        work.save(posted);
        return posted;
    }
}
