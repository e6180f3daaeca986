package io.tieout.scheduler.notice;

import io.tieout.model.erp.ErpOutcome;
import io.tieout.model.event.Event;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.scheduler.notice.Troubles.Decided;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows which documents need a person. The last decision counts, so that events can be repeated without harm. A record that was refused
 * without saying which document it was is not followed: nothing ever says that it is over. It stands among the refused records.
 */
@Service
class FollowingOutcomes {

    private final Troubles troubles;

    FollowingOutcomes(Troubles troubles) {
        this.troubles = troubles;
    }

    @Transactional
    void follow(List<Event<ErpOutcome>> events) {
        Map<List<String>, Decided> last = new LinkedHashMap<>();
        for (Event<ErpOutcome> event : events) {
            ErpOutcome outcome = event.data();
            if (outcome.documentId() != null) {
                var decided = new Decided(
                        event.tenant(),
                        outcome.kind().name(),
                        outcome.documentId(),
                        needsAPerson(outcome) ? outcome.problem() : null,
                        outcome.decidedAt());
                last.merge(
                        List.of(decided.tenant().value(), decided.kind(), decided.id()),
                        decided,
                        (before, after) -> after.at().isBefore(before.at()) ? before : after);
            }
        }
        troubles.keep(last.values());
    }

    private static boolean needsAPerson(ErpOutcome outcome) {
        return outcome.state() == OutcomeState.REJECTED || outcome.state() == OutcomeState.PARKED;
    }
}
