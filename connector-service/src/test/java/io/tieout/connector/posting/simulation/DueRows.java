package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which rows are due, and which of them travel in one turn. */
final class DueRows {

    private static final int MOST_QUESTIONS = 100;
    private static final Comparator<Row> BY_DUE = (one, other) -> one.due.compareTo(other.due);
    private static final Comparator<Row> IN_ORDER = (one, other) -> {
        int byUrgency = Integer.compare(one.urgency, other.urgency);
        int byDue = byUrgency == 0 ? BY_DUE.compare(one, other) : byUrgency;
        return byDue == 0 ? Integer.compare(one.position, other.position) : byDue;
    };

    private final List<Row> rows;
    private final Set<TenantId> paused;
    private final Clauses clauses;

    DueRows(List<Row> rows, Set<TenantId> paused, Clauses clauses) {
        this.rows = rows;
        this.paused = paused;
        this.clauses = clauses;
    }

    /** The posting that decides for whom the turn is: questions first. Null if none is due. */
    Row head(CompanyId company, Instant now) {
        Row toAsk = null;
        Row toSend = null;
        for (Row row : rows) {
            if (isToBeAsked(row, company, now) && (toAsk == null || BY_DUE.compare(row, toAsk) < 0)) {
                toAsk = row;
            }
            if (toAsk == null
                    && isToBeSent(row, company, now)
                    && (toSend == null || IN_ORDER.compare(row, toSend) < 0)) {
                toSend = row;
            }
        }
        return toAsk == null ? toSend : toAsk;
    }

    private boolean isDue(Row row, CompanyId company, Instant now) {
        return !row.due.isAfter(now)
                && row.company.equals(company)
                && !clauses.isPassedOver(paused.contains(row.tenant));
    }

    private boolean isToBeAsked(Row row, CompanyId company, Instant now) {
        return row.state == PostingState.UNCERTAIN && isDue(row, company, now);
    }

    private boolean isToBeSent(Row row, CompanyId company, Instant now) {
        return clauses.isReady(row) && isDue(row, company, now) && clauses.isOldestOfItsDocument(row, rows);
    }

    List<Row> toAsk(Row head, Instant now) {
        return pick(
                row -> isToBeAsked(row, head.company, now) && clauses.isOfSameLogin(row, head), BY_DUE, MOST_QUESTIONS);
    }

    List<Row> toSend(Row head, int most, Instant now) {
        boolean alone = clauses.isAlone(head);
        return pick(
                row -> isToBeSent(row, head.company, now)
                        && clauses.isOfSameLogin(row, head)
                        && clauses.isAlone(row) == alone,
                IN_ORDER,
                alone ? 1 : most);
    }

    private List<Row> pick(Predicate<Row> which, Comparator<Row> order, int most) {
        List<Row> picked = new ArrayList<>();
        for (Row row : rows) {
            if (which.test(row)) {
                picked.add(row);
            }
        }
        picked.sort(order);
        return picked.size() > most ? picked.subList(0, most) : picked;
    }
}
