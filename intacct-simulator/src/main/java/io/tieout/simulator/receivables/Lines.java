package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Turns asked-for lines into lines of the books, checking accounts, labels, locations and departments. */
final class Lines {

    private Lines() {}

    static List<Line> check(Work work, Actor actor, List<LineDraft> drafts) {
        if (drafts.isEmpty()) {
            throw FunctionRefused.invalid("At least one line item is required.", "Add a line item.");
        }
        List<Line> lines = new ArrayList<>();
        for (LineDraft draft : drafts) {
            lines.add(check(work, actor, draft, lines.size() + 1));
        }
        return lines;
    }

    static Line check(Work work, Actor actor, LineDraft draft, int lineNo) {
        String account = draft.accountNo();
        if (actor.company().features().accountLabels() && draft.accountLabel().isEmpty()) {
            throw FunctionRefused.invalid(
                    "Line " + lineNo
                            + " has no account label. This company requires account labels instead of GL accounts.",
                    "Provide an account label.");
        }
        if (!draft.accountLabel().isEmpty()) {
            MasterRecord label =
                    References.active(work, MasterRecord.ACCOUNT_LABEL, "Account Label", draft.accountLabel());
            account = label.fields().getOrDefault("GLACCOUNTNO", "");
        } else if (account.isEmpty()) {
            throw FunctionRefused.invalid(
                    "Line " + lineNo + " has neither a GL account nor an account label.",
                    "Provide a glaccountno or an accountlabel.");
        }
        MasterRecord glAccount = References.active(work, MasterRecord.GL_ACCOUNT, "GL Account", account);
        String location = draft.location().isEmpty() ? actor.entity() : draft.location();
        if (actor.company().multiEntity() && location.isEmpty()) {
            throw FunctionRefused.invalid(
                    "Line " + lineNo + " has no location. A location is required in a multi-entity company.",
                    "Provide a location for the line.");
        }
        References.optional(work, MasterRecord.LOCATION, "Location", location);
        References.optional(work, MasterRecord.DEPARTMENT, "Department", draft.department());
        RequiredDimensions.check(glAccount, draft, location);
        return new Line(
                work.nextRecordNo(),
                lineNo,
                account,
                draft.accountLabel(),
                draft.amount(),
                BigDecimal.ZERO.setScale(2),
                location,
                draft.department(),
                draft.memo(),
                draft.dimensions());
    }
}
