package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of lanes. */
final class Lanes {

    private final Clauses clauses;
    private final Map<CompanyId, Lane> lanes = new LinkedHashMap<>();

    Lanes(Clauses clauses) {
        this.clauses = clauses;
    }

    void open(CompanyId company, Lane lane) {
        lanes.put(company, lane);
    }

    Lane of(CompanyId company) {
        return lanes.get(company);
    }

    Map<CompanyId, Lane> copy() {
        return copyOf(lanes);
    }

    void putBack(Map<CompanyId, Lane> copy) {
        lanes.clear();
        lanes.putAll(copyOf(copy));
    }

    private static Map<CompanyId, Lane> copyOf(Map<CompanyId, Lane> lanes) {
        Map<CompanyId, Lane> copy = new LinkedHashMap<>();
        lanes.forEach((company, lane) -> copy.put(company, lane.copy()));
        return copy;
    }

    /** Those that are not paused and have a permit. */
    void forEachOpen(Instant now, Consumer<CompanyId> what) {
        lanes.forEach((company, lane) -> {
            if (isOpen(lane, now)) {
                what.accept(company);
            }
        });
    }

    private boolean isOpen(Lane lane, Instant now) {
        int taken = 0;
        for (Instant leaseEnd : lane.permitsOf.values()) {
            taken += clauses.isPermitTaken(leaseEnd, now) ? 1 : 0;
        }
        return taken < lane.openPermits && !clauses.isLanePaused(lane.pausedUntil, now);
    }

    /** The one that has waited longest. */
    Optional<CompanyId> first(List<CompanyId> waiting) {
        CompanyId first = null;
        for (CompanyId company : waiting) {
            first = first == null || place(company) < place(first) ? company : first;
        }
        return Optional.ofNullable(first);
    }

    private int place(CompanyId company) {
        return clauses.placeInTheQueue(of(company).lastTurn);
    }

    void changes(Consumer<Instant> at) {
        lanes.values().forEach(lane -> lane.changes(at));
    }

    void endTurns(Instant now) {
        for (Lane lane : lanes.values()) {
            if (!lane.turns.isEmpty()) {
                lane.turns.values().removeIf(end -> end.isBefore(now));
            }
        }
    }
}
