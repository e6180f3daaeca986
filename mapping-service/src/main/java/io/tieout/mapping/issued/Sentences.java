package io.tieout.mapping.issued;

import io.tieout.mapping.crosswalk.DocumentKey;
import io.tieout.model.id.EventId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What is said to events that change nothing. */
final class Sentences {

    private Sentences() {}

    static Problem notWritten(DocumentKey document, Position.Stands stands) {
        return new Problem(
                ProblemCode.CHANGE_NOT_WRITTEN,
                "%s stands in Intacct %s, and changes are not written there: this event would change %s."
                        .formatted(name(document), stands.as(), String.join(", ", stands.differences())),
                document.kind() == DocumentKind.INVOICE
                        ? "Payments are held against what stands in Intacct. If the change is right, make it in Intacct by hand,"
                                + " or issue an invoice of its own for the difference in billing."
                        : "If the change is right, make it in Intacct by hand.");
    }

    static Problem superseded(DocumentKey document, EventId later, @Nullable Problem refusal) {
        String before = refusal == null
                ? "before anything was written to Intacct"
                : "after it had come to nothing (%s)".formatted(refusal.cause());
        return new Problem(
                ProblemCode.SUPERSEDED,
                "%s was issued again by event %s %s; that event counts, and this one does not."
                        .formatted(name(document), later, before),
                "Nothing to do for this event; what becomes of the document is told of event %s.".formatted(later));
    }

    static Problem deleted(DocumentKey document, String recordNo) {
        return new Problem(
                ProblemCode.DELETED_IN_INTACCT,
                "%s was posted as record %s and deleted in Intacct later; it is not written a second time."
                        .formatted(name(document), recordNo),
                document.kind() == DocumentKind.INVOICE
                        ? "If it is owed, issue it in billing under another number, or enter it in Intacct by hand."
                        : "If it is needed, create it in Intacct by hand under the same id.");
    }

    static Problem dismissed(DocumentKey document) {
        return new Problem(
                ProblemCode.DISMISSED,
                "%s was dismissed by a person before; nothing of it is written to Intacct.".formatted(name(document)),
                document.kind() == DocumentKind.INVOICE
                        ? "If it is to be in Intacct after all, issue it under another number, or enter it there by hand."
                        : "If it is to be in Intacct after all, create it there by hand under the same id.");
    }

    private static String name(DocumentKey document) {
        return document.kind().noun() + " " + document.id();
    }
}
