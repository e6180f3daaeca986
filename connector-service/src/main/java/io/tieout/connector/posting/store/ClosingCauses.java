package io.tieout.connector.posting.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.lane.Lanes;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.posting.CausePace;
import io.tieout.connector.posting.store.PostingsTriedAgain.Became;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries whether causes are mended for which postings are parked, so that these go by themselves: one posting of a cause first, and, when it
 * was posted, ten, a hundred and the rest. Each step of a cause is one short transaction of its own, which two replicas cannot take at once;
 * what it sends goes through the lane of its company like any other. A tenant whose connection does not run is left alone; when it runs again,
 * its causes are tried.
 */
@Component
public class ClosingCauses {

    private final OpenCauses causes;
    private final PostingsTriedAgain postings;
    private final Memberships memberships;
    private final Lanes lanes;
    private final CausePace pace;
    private final MeterRegistry meters;
    private final Clock clock;

    ClosingCauses(
            OpenCauses causes,
            PostingsTriedAgain postings,
            Memberships memberships,
            Lanes lanes,
            CausePace pace,
            MeterRegistry meters,
            Clock clock) {
        this.causes = causes;
        this.postings = postings;
        this.memberships = memberships;
        this.lanes = lanes;
        this.pace = pace;
        this.meters = meters;
        this.clock = clock;
    }

    /** What a step did. */
    public enum Step {
        /** No cause is due, or another replica has the one that is. */
        NOTHING,
        /** A cause was looked at, and nothing sent. */
        LOOKED,
        /** Postings are to be sent. */
        SENT
    }

    /** A tenant's membership is locked before its cause, as by everybody who locks both. */
    @Transactional
    public Step step() {
        Instant now = clock.instant();
        Optional<OpenCause> due = causes.due(now);
        if (due.isEmpty()) {
            return Step.NOTHING;
        }
        Optional<CompanyId> company = memberships
                .steady(due.get().tenant())
                .filter(Membership::isRunning)
                .map(Membership::company);
        return causes.hold(due.get(), now)
                .map(cause -> company.map(running -> step(cause, running, now)).orElseGet(() -> {
                    causes.lookAgain(cause, now.plus(pace.slowest()));
                    return Step.LOOKED;
                }))
                .orElse(Step.NOTHING);
    }

    private Step step(OpenCause cause, CompanyId company, Instant now) {
        Instant round = cause.roundAt();
        Instant tried = cause.triedAt();
        if (round == null || tried == null) {
            return send(cause, company, cause.since(), now, 1, now);
        }
        Became became = postings.became(cause);
        if (became.underWay() > 0) {
            causes.lookAgain(cause, pace.nextLook(tried, now));
            return Step.LOOKED;
        }
        postings.forget(cause);
        count("posted", became.posted());
        count("refused", became.all() - became.posted());
        int width = pace.widthAfter(cause.width(), became.posted(), became.all());
        return width == CausePace.NONE
                ? rest(cause, cause.since(), tried, now)
                : send(cause, company, now, round, width, now);
    }

    private void count(String result, int postings) {
        Counter.builder("tieout.causes.tried")
                .description("Parked postings that were sent again by themselves, by what became of them")
                .tag("result", result)
                .register(meters)
                .increment(postings);
    }

    private Step send(OpenCause cause, CompanyId company, Instant since, Instant round, int width, Instant now) {
        if (postings.send(cause, company, round, width) == 0) {
            Instant tried = cause.triedAt();
            return rest(cause, since, tried == null ? now : tried, now);
        }
        causes.begun(cause, since, round, width, now, pace.nextLook(now, now));
        lanes.dueNow(List.of(company));
        return Step.SENT;
    }

    /** Until it is tried again, if anything is left of it. */
    private Step rest(OpenCause cause, Instant since, Instant tried, Instant now) {
        if (postings.areLeft(cause)) {
            Instant next = pace.next(since, tried.isBefore(now) ? tried : now);
            causes.rests(cause, since, next == null || next.isAfter(now) ? next : now.plus(pace.every()));
        } else {
            causes.gone(cause);
        }
        return Step.LOOKED;
    }
}
