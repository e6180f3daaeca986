package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.Doubt;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Postings;
import io.tieout.connector.posting.Turn;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The store as a model: what the tables hold, and what each transaction does to them. */
final class MemoryPostings implements Postings {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Trace TRACE = Trace.derivedFrom("simulation");

    private final Clock clock;
    private final int batchSize;
    private final Map<CommandId, Row> rows = new LinkedHashMap<>();
    private final Map<CompanyId, Lane> lanes = new LinkedHashMap<>();
    private final Set<TenantId> paused = new HashSet<>();
    private int turns;
    private boolean isOld;
    private Instant markedAt;

    static final class Row {
        final CreatePayment command;
        final TenantId tenant;
        final CompanyId company;
        PostingState state = PostingState.READY;
        Instant due;
        int attempts;
        boolean solo;
        String turn = "";
        Instant sentAt;
        Doubt doubt;
        int lookUps;
        String claim;
        String recordNo;

        Row(CreatePayment command, TenantId tenant, CompanyId company, Instant due) {
            this.command = command;
            this.tenant = tenant;
            this.company = company;
            this.due = due;
        }

        Row copy() {
            var copy = new Row(command, tenant, company, due);
            copy.state = state;
            copy.attempts = attempts;
            copy.solo = solo;
            copy.turn = turn;
            copy.sentAt = sentAt;
            copy.doubt = doubt;
            copy.lookUps = lookUps;
            copy.claim = claim;
            copy.recordNo = recordNo;
            return copy;
        }

        void forget(Instant now) {
            switch (state) {
                case READY, IN_FLIGHT, UNCERTAIN -> {
                    state = PostingState.UNCERTAIN;
                    due = now;
                }
                case REJECTED, PARKED -> {}
                case POSTED, DISMISSED -> {
                    return;
                }
            }
            doubt = doubt == null || doubt == Doubt.NO_ANSWER ? Doubt.FORGOTTEN : doubt;
            sentAt = now;
            lookUps = 0;
            turn = "";
        }

        boolean isAtRest() {
            return switch (state) {
                case POSTED, REJECTED, PARKED, DISMISSED -> true;
                case READY, IN_FLIGHT, UNCERTAIN -> false;
            };
        }
    }

    private static final class Lane {
        final int permits;
        final Map<String, Instant> leases = new HashMap<>();
        final Map<String, Instant> turns = new HashMap<>();
        Instant pausedUntil = Instant.MIN;
        int lastTurn;

        Lane(int permits) {
            this.permits = permits;
        }

        Lane copy() {
            var copy = new Lane(permits);
            copy.leases.putAll(leases);
            copy.turns.putAll(turns);
            copy.pausedUntil = pausedUntil;
            copy.lastTurn = lastTurn;
            return copy;
        }
    }

    MemoryPostings(Clock clock, int batchSize) {
        this.clock = clock;
        this.batchSize = batchSize;
    }

    void open(CompanyId company, int permits) {
        lanes.put(company, new Lane(permits));
    }

    void accept(CreatePayment command, TenantId tenant, CompanyId company) {
        var row = new Row(command, tenant, company, clock.instant());
        if (rows.putIfAbsent(command.commandId(), row) == null && markedAt != null) {
            row.forget(markedAt);
        }
    }

    /** What the tables hold at a moment. */
    record Copy(Map<CommandId, Row> rows, Map<CompanyId, Lane> lanes, Set<TenantId> paused) {}

    Copy copy() {
        Map<CommandId, Row> copiedRows = new LinkedHashMap<>();
        rows.forEach((id, row) -> copiedRows.put(id, row.copy()));
        Map<CompanyId, Lane> copiedLanes = new LinkedHashMap<>();
        lanes.forEach((company, lane) -> copiedLanes.put(company, lane.copy()));
        return new Copy(copiedRows, copiedLanes, Set.copyOf(paused));
    }

    /** From now on it knows that it is old, and no turn is taken of it until it is marked. */
    void putBack(Copy copy) {
        rows.clear();
        copy.rows().forEach((id, row) -> rows.put(id, row.copy()));
        lanes.clear();
        copy.lanes().forEach((company, lane) -> lanes.put(company, lane.copy()));
        paused.clear();
        paused.addAll(copy.paused());
        isOld = true;
    }

    /** A person says that it was put back. */
    void mark() {
        isOld = false;
        markedAt = clock.instant();
        rows.values().forEach(row -> row.forget(markedAt));
    }

    /** A person says that all was replayed. */
    void lift() {
        markedAt = null;
    }

    /** Its credentials were refused, and nobody has mended them. */
    boolean isPaused(TenantId tenant) {
        return paused.contains(tenant);
    }

    /** A person saves or tests the connection. */
    void mend(TenantId tenant) {
        paused.remove(tenant);
    }

    Iterable<Row> rows() {
        return rows.values();
    }

    boolean allAtRest() {
        return rows.values().stream().allMatch(Row::isAtRest);
    }

    @Override
    public Optional<Turn> takeTurn() {
        if (isOld) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return lanes.entrySet().stream()
                .filter(lane -> !lane.getValue().pausedUntil.isAfter(now) && hasFreePermit(lane.getValue(), now))
                .filter(lane -> rows.values().stream().anyMatch(row -> isDue(row, lane.getKey(), now)))
                .min((one, other) -> Integer.compare(one.getValue().lastTurn, other.getValue().lastTurn))
                .map(lane -> takeTurn(lane.getKey(), lane.getValue(), now));
    }

    private static boolean hasFreePermit(Lane lane, Instant now) {
        return lane.leases.values().stream().filter(end -> !end.isBefore(now)).count() < lane.permits;
    }

    private boolean isDue(Row row, CompanyId company, Instant now) {
        return row.company.equals(company)
                && !paused.contains(row.tenant)
                && (row.state == PostingState.READY || row.state == PostingState.UNCERTAIN)
                && !row.due.isAfter(now);
    }

    private Turn takeTurn(CompanyId company, Lane lane, Instant now) {
        String token = "turn-" + ++turns;
        lane.lastTurn = turns;
        Instant leaseEnd = now.plus(LEASE);
        lane.leases.put(token, leaseEnd);
        lane.turns.put(token, leaseEnd);
        boolean ask =
                rows.values().stream().anyMatch(row -> isDue(row, company, now) && row.state == PostingState.UNCERTAIN);
        List<Posting> picked = new ArrayList<>();
        PostingState wanted = ask ? PostingState.UNCERTAIN : PostingState.READY;
        TenantId tenant = rows.values().stream()
                .filter(row -> isDue(row, company, now) && row.state == wanted)
                .findFirst()
                .orElseThrow()
                .tenant;
        for (Row row : rows.values()) {
            if (row.tenant.equals(tenant)
                    && isDue(row, company, now)
                    && row.state == wanted
                    && picked.size() < batchSize) {
                if (row.solo && !picked.isEmpty()) {
                    continue;
                }
                picked.add(ask ? asked(row, token, leaseEnd) : sent(row, token, now));
                if (row.solo && !ask) {
                    break;
                }
            }
        }
        Turn.Purpose purpose = ask ? Turn.Purpose.ASK : Turn.Purpose.SEND;
        return new Turn(token, purpose, company, tenant, null, leaseEnd, batchSize, picked);
    }

    private static Posting asked(Row row, String token, Instant leaseEnd) {
        row.turn = token;
        row.due = leaseEnd;
        return new Posting(row.command, row.attempts, row.solo, row.sentAt, row.doubt, row.lookUps, row.claim, TRACE);
    }

    private static Posting sent(Row row, String token, Instant now) {
        row.state = PostingState.IN_FLIGHT;
        row.turn = token;
        row.sentAt = now;
        row.attempts++;
        row.doubt = null;
        row.lookUps = 0;
        return new Posting(row.command, row.attempts, row.solo, row.sentAt, null, 0, null, TRACE);
    }

    @Override
    public void giveBackPermit(Turn turn) {
        lanes.get(turn.company()).leases.remove(turn.token());
    }

    @Override
    public void settle(
            Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
        decisions.forEach((id, decision) -> {
            Row row = rows.get(id);
            if (row == null) {
                return; // forgotten
            }
            boolean held = row.turn.equals(turn.token())
                    && (row.state == PostingState.IN_FLIGHT || row.state == PostingState.UNCERTAIN);
            boolean fact = decision instanceof Decision.Posted && row.state != PostingState.POSTED;
            if (held || fact) {
                apply(row, decision, turn.purpose());
            }
        });
        Lane lane = lanes.get(turn.company());
        lane.leases.remove(turn.token());
        lane.turns.remove(turn.token());
        switch (advice) {
            case LaneAdvice.GoOn goOn -> lane.pausedUntil = Instant.MIN;
            case LaneAdvice.Slower slower -> lane.pausedUntil = clock.instant().plus(slower.pause());
            case LaneAdvice.Stop stop -> lane.pausedUntil = clock.instant().plus(stop.pause());
            case LaneAdvice.Hold hold -> paused.add(turn.tenant());
        }
    }

    private void apply(Row row, Decision decision, Turn.Purpose purpose) {
        switch (decision) {
            case Decision.Posted posted -> {
                row.state = PostingState.POSTED;
                row.recordNo = posted.recordNo();
            }
            case Decision.Rejected rejected -> row.state = PostingState.REJECTED;
            case Decision.Parked parked -> {
                row.state = PostingState.PARKED;
                row.doubt = parked.inDoubt() ? Doubt.NO_ANSWER : null;
            }
            case Decision.Again again -> {
                row.state = PostingState.READY;
                row.due = again.due();
                row.solo = again.solo();
                row.doubt = null;
                row.attempts -= again.counts() || purpose == Turn.Purpose.ASK ? 0 : 1;
            }
            case Decision.Ask ask -> {
                if (row.state == PostingState.IN_FLIGHT) {
                    row.sentAt = clock.instant();
                }
                row.state = PostingState.UNCERTAIN;
                row.due = ask.due();
                row.doubt = ask.doubt();
                row.claim = ask.claim();
                row.lookUps += purpose == Turn.Purpose.ASK ? 1 : 0;
            }
        }
    }

    /** Leases are never renewed here. */
    @Override
    public void leave(Turn turn) {}

    @Override
    public int doubtAbandoned() {
        Instant now = clock.instant();
        int doubted = 0;
        for (Row row : rows.values()) {
            Instant leaseEnd = lanes.get(row.company).turns.get(row.turn);
            if (row.state == PostingState.IN_FLIGHT && leaseEnd != null && leaseEnd.isBefore(now)) {
                row.state = PostingState.UNCERTAIN;
                row.doubt = Doubt.NO_ANSWER;
                row.lookUps = 0;
                row.due = now;
                row.sentAt = now;
                doubted++;
            }
        }
        for (Lane lane : lanes.values()) {
            lane.leases.values().removeIf(end -> end.isBefore(now));
            lane.turns.values().removeIf(end -> end.isBefore(now));
        }
        return doubted;
    }
}
