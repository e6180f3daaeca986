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
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The store as a model: what the tables hold, and what each transaction does to them. It passes the same contract as the one that runs
 * in production.
 */
final class MemoryPostings implements Postings {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int MOST_QUESTIONS = 100;
    private static final Comparator<Row> BY_DUE = Comparator.comparing(row -> row.due);
    private static final Comparator<Row> IN_ORDER = Comparator.comparingInt((Row row) -> row.urgency)
            .thenComparing(BY_DUE)
            .thenComparingInt(row -> row.position);

    private final Clock clock;
    private final int batchSize;
    private final Clauses clauses;
    private final Consumer<Row> told;
    private final List<Row> rows = new ArrayList<>();
    private final Map<CompanyId, Lane> lanes = new LinkedHashMap<>();
    private final Set<TenantId> paused = new HashSet<>();
    private int turns;
    private boolean isOld;
    private Instant markedAt;

    /** @param told is given each row that has come to rest, when it does */
    MemoryPostings(Clock clock, int batchSize, Clauses clauses, Consumer<Row> told) {
        this.clock = clock;
        this.batchSize = batchSize;
        this.clauses = clauses;
        this.told = told;
    }

    void open(CompanyId company, int permits) {
        lanes.put(company, new Lane(permits, batchSize, clock.instant()));
    }

    void accept(IntacctCommand command, TenantId tenant, CompanyId company) {
        if (!clauses.isAccepted(isPaused(tenant))) {
            return;
        }
        Optional<Row> known =
                rows.stream().filter(row -> clauses.isSame(row, command)).findFirst();
        if (known.isEmpty()) {
            rows.add(new Row(command, tenant, company, rows.size(), clock.instant()));
            askFirstWhereMarked(rows.getLast());
        } else if (clauses.isReplaced(known.get(), command)) {
            known.get().command = command;
            sendAnew(known.get());
            askFirstWhereMarked(known.get());
        }
    }

    private void askFirstWhereMarked(Row row) {
        if (markedAt != null && clauses.isInDoubtAfterRestore(true)) {
            row.forget(markedAt);
        }
    }

    /** What the tables hold at a moment. */
    record Copy(List<Row> rows, Map<CompanyId, Lane> lanes, Set<TenantId> paused) {}

    Copy copy() {
        Map<CompanyId, Lane> copiedLanes = new LinkedHashMap<>();
        lanes.forEach((company, lane) -> copiedLanes.put(company, lane.copy()));
        return new Copy(rows.stream().map(Row::copy).toList(), copiedLanes, Set.copyOf(paused));
    }

    /** From now on it knows that it is old, and no turn is taken of it until it is marked. */
    void putBack(Copy copy) {
        rows.clear();
        copy.rows().forEach(row -> rows.add(row.copy()));
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
        if (clauses.isInDoubtAfterRestore(false)) {
            rows.forEach(row -> row.forget(markedAt));
        }
    }

    /** A person says that all was replayed. */
    void lift() {
        markedAt = null;
    }

    /** A person has what was refused sent once more. */
    boolean retry(CommandId command) {
        Optional<Row> refused = rows.stream()
                .filter(row -> row.id().equals(command) && row.isRefused())
                .findFirst();
        refused.ifPresent(this::sendAnew);
        return refused.isPresent();
    }

    private void sendAnew(Row row) {
        row.state = clauses.whenSentAnew(row);
        row.urgency = 0;
        row.due = clock.instant();
        row.attempts = 0;
        row.lookUps = 0;
        row.solo = false;
        row.claim = null;
    }

    /** Its credentials were refused, and nobody has mended them. */
    boolean isPaused(TenantId tenant) {
        return paused.contains(tenant);
    }

    void pause(TenantId tenant) {
        paused.add(tenant);
    }

    /** A person saves or tests the connection. */
    void mend(TenantId tenant) {
        if (clauses.isMended(tenant) && paused.remove(tenant)) {
            rows.stream().filter(row -> row.tenant.equals(tenant)).forEach(row -> row.state = clauses.whenMended(row));
        }
    }

    List<Row> rows() {
        return rows;
    }

    boolean allAtRest() {
        return rows.stream().allMatch(Row::isAtRest);
    }

    /** When something changes by time alone, if anything ever does. */
    Optional<Instant> nextChange() {
        Instant now = clock.instant();
        return Stream.concat(
                        rows.stream().filter(row -> !row.isAtRest()).map(row -> row.due),
                        lanes.values().stream().flatMap(Lane::changes))
                .filter(time -> time.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** The lanes that could take a turn now. */
    List<CompanyId> waiting() {
        Instant now = clock.instant();
        List<CompanyId> waiting = new ArrayList<>();
        if (clauses.isStopped(isOld)) {
            return waiting;
        }
        lanes.forEach((company, lane) -> {
            if (isOpen(lane, now) && head(company, now) != null) {
                waiting.add(company);
            }
        });
        return waiting;
    }

    private boolean isOpen(Lane lane, Instant now) {
        int taken = 0;
        for (Instant leaseEnd : lane.permitsOf.values()) {
            taken += clauses.isPermitTaken(leaseEnd, now) ? 1 : 0;
        }
        return taken < lane.openPermits && !clauses.isLanePaused(lane.pausedUntil, now);
    }

    @Override
    public Optional<Turn> takeTurn() {
        return takeTurn(waiting());
    }

    Optional<Turn> takeTurn(List<CompanyId> waiting) {
        return waiting.stream()
                .min(Comparator.comparingInt(company -> clauses.placeInTheQueue(lanes.get(company).lastTurn)))
                .map(company -> takeTurn(company, lanes.get(company), clock.instant()));
    }

    private Turn takeTurn(CompanyId company, Lane lane, Instant now) {
        Row head = Objects.requireNonNull(head(company, now));
        Turn.Purpose purpose = head.state == PostingState.UNCERTAIN ? Turn.Purpose.ASK : Turn.Purpose.SEND;
        List<Row> picked = purpose == Turn.Purpose.ASK ? toAsk(company, head, now) : toSend(company, lane, head, now);
        String token = "turn-" + ++turns;
        Instant leaseEnd = now.plus(LEASE);
        lane.lastTurn = turns;
        lane.permitsOf.put(token, leaseEnd);
        lane.turns.put(token, leaseEnd);
        List<Posting> postings = picked.stream()
                .map(row -> purpose == Turn.Purpose.ASK ? asked(row, token, leaseEnd) : sent(row, token, now))
                .toList();
        return new Turn(
                token, purpose, company, head.tenant, head.command.entityId(), leaseEnd, lane.batchSize, postings);
    }

    /** The posting that decides for whom the turn is: questions first. Null if none is due. */
    private Row head(CompanyId company, Instant now) {
        Row toAsk = null;
        Row toSend = null;
        for (Row row : rows) {
            if (isToBeAsked(row, company, now) && (toAsk == null || BY_DUE.compare(row, toAsk) < 0)) {
                toAsk = row;
            }
            if (isToBeSent(row, company, now) && (toSend == null || IN_ORDER.compare(row, toSend) < 0)) {
                toSend = row;
            }
        }
        return toAsk == null ? toSend : toAsk;
    }

    private boolean isDue(Row row, CompanyId company, Instant now) {
        return row.company.equals(company)
                && !row.due.isAfter(now)
                && !clauses.isPassedOver(paused.contains(row.tenant));
    }

    private boolean isToBeAsked(Row row, CompanyId company, Instant now) {
        return row.state == PostingState.UNCERTAIN && isDue(row, company, now);
    }

    private boolean isToBeSent(Row row, CompanyId company, Instant now) {
        return clauses.isReady(row) && isDue(row, company, now) && clauses.isOldestOfItsDocument(row, rows);
    }

    private List<Row> toAsk(CompanyId company, Row head, Instant now) {
        return rows.stream()
                .filter(row -> isToBeAsked(row, company, now) && clauses.isOfSameLogin(row, head))
                .sorted(BY_DUE)
                .limit(MOST_QUESTIONS)
                .toList();
    }

    private List<Row> toSend(CompanyId company, Lane lane, Row head, Instant now) {
        boolean alone = clauses.isAlone(head);
        return rows.stream()
                .filter(row -> isToBeSent(row, company, now)
                        && clauses.isOfSameLogin(row, head)
                        && clauses.isAlone(row) == alone)
                .sorted(IN_ORDER)
                .limit(alone ? 1 : lane.batchSize)
                .toList();
    }

    private Posting asked(Row row, String token, Instant leaseEnd) {
        row.turn = token;
        row.due = clauses.dueAgainWhileAsked(row, leaseEnd);
        row.attempts = clauses.attempts(row, Turn.Purpose.ASK);
        return row.posting();
    }

    private Posting sent(Row row, String token, Instant now) {
        row.state = PostingState.IN_FLIGHT;
        row.turn = token;
        row.sentAt = now;
        row.attempts = clauses.attempts(row, Turn.Purpose.SEND);
        row.doubt = null;
        row.lookUps = 0;
        return row.posting();
    }

    @Override
    public void giveBackPermit(Turn turn) {
        Lane lane = lanes.get(turn.company());
        lane.permitsOf.remove(turn.token());
        if (clauses.endsTheTurn(true)) {
            lane.turns.remove(turn.token());
        }
    }

    @Override
    public void settle(
            Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
        Instant now = clock.instant();
        Lane lane = lanes.get(turn.company());
        lane.permitsOf.remove(turn.token());
        lane.turns.remove(turn.token());
        for (Row row : rows) {
            Decision decision = decisions.get(row.id());
            if (decision != null
                    && (clauses.isHeld(row, turn)
                            || clauses.isFact(row, decision)
                            || clauses.isTakenBack(row, turn, decision))) {
                row.turn = turn.token();
                apply(row, decision, turn.purpose(), now);
            }
        }
        switch (advice) {
            case LaneAdvice.GoOn goOn -> lane.goOn(goOn.batchSize(), now);
            case LaneAdvice.Slower slower -> {
                lane.slowDown(now);
                lane.pause(now.plus(slower.pause()));
            }
            case LaneAdvice.Stop stop -> lane.pause(now.plus(stop.pause()));
            case LaneAdvice.Hold hold -> pause(turn.tenant());
        }
    }

    private void apply(Row row, Decision decision, Turn.Purpose purpose, Instant now) {
        int asked = purpose == Turn.Purpose.ASK ? 1 : 0;
        switch (decision) {
            case Decision.Posted posted -> {
                rest(row, PostingState.POSTED, null);
                row.recordNo = posted.recordNo();
                told.accept(row);
            }
            case Decision.Rejected rejected -> {
                rest(row, PostingState.REJECTED, null);
                told.accept(row);
            }
            case Decision.Parked parked -> {
                rest(row, PostingState.PARKED, parked.inDoubt() ? Doubt.NO_ANSWER : null);
                told.accept(row);
            }
            case Decision.Again again -> {
                row.state = PostingState.READY;
                row.due = again.due();
                row.solo = again.solo();
                row.doubt = null;
                row.lookUps = 0;
                row.claim = null;
                row.attempts -= again.counts() || purpose == Turn.Purpose.ASK ? 0 : 1;
            }
            case Decision.Ask ask -> {
                if (purpose == Turn.Purpose.SEND) {
                    row.sentAt = clauses.sentAtWhenGivenUp(row, now);
                }
                row.state = PostingState.UNCERTAIN;
                row.due = ask.due();
                row.doubt = ask.doubt();
                row.claim = ask.claim();
                row.lookUps = clauses.lookUps(row, asked);
            }
        }
    }

    private static void rest(Row row, PostingState state, Doubt doubt) {
        row.state = state;
        row.doubt = doubt;
        row.lookUps = 0;
        row.claim = null;
    }

    /** Leases are never renewed here. */
    @Override
    public void leave(Turn turn) {}

    @Override
    public int doubtAbandoned() {
        Instant now = clock.instant();
        int doubted = 0;
        for (Row row : rows) {
            Instant leaseEnd = lanes.get(row.company).turns.get(row.turn);
            if (leaseEnd != null && clauses.isAbandoned(row, leaseEnd, now)) {
                row.state = clauses.whenAbandoned();
                row.doubt = row.state == PostingState.UNCERTAIN ? Doubt.NO_ANSWER : null;
                row.lookUps = 0;
                row.due = now;
                row.sentAt = now;
                doubted++;
            }
        }
        lanes.values().forEach(lane -> lane.turns.values().removeIf(end -> end.isBefore(now)));
        return doubted;
    }
}
