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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The store as a model: what the tables hold, and what each transaction does to them. It passes the same contract as the one that runs
 * in production.
 */
final class MemoryPostings implements Postings {

    static final Duration LEASE = Duration.ofSeconds(30);

    private final Clock clock;
    private final int batchSize;
    private final Clauses clauses;
    private final List<Row> rows = new ArrayList<>();
    private final Set<TenantId> paused = new HashSet<>();
    private final DueRows due;
    private final DecidedRows decided;
    private final Lanes lanes;
    private int turns;
    private boolean isOld;
    private Instant markedAt;

    /** @param told is given each row that has come to rest, when it does */
    MemoryPostings(Clock clock, int batchSize, Clauses clauses, Consumer<Row> told) {
        this.clock = clock;
        this.batchSize = batchSize;
        this.clauses = clauses;
        this.lanes = new Lanes(clauses);
        this.due = new DueRows(rows, paused, clauses);
        this.decided = new DecidedRows(clauses, told);
    }

    void open(CompanyId company, int permits) {
        lanes.open(company, new Lane(permits, batchSize, clock.instant()));
    }

    void accept(IntacctCommand command, TenantId tenant, CompanyId company) {
        if (!clauses.isAccepted(isPaused(tenant))) {
            return;
        }
        Row known = known(command);
        if (known == null) {
            rows.add(new Row(command, tenant, company, rows.size(), clock.instant()));
            askFirstWhereMarked(rows.getLast());
        } else if (clauses.isReplaced(known, command)) {
            known.command = command;
            known.sendAnew(clauses, clock.instant());
            askFirstWhereMarked(known);
        } else if (clauses.isKeptBeside(known, command)) {
            known.newer = command;
            known.newerMarkedAt = clauses.isInDoubtAfterRestore(true) ? markedAt : null;
        }
    }

    private Row known(IntacctCommand command) {
        for (Row row : rows) {
            if (clauses.isSame(row, command)) {
                return row;
            }
        }
        return null;
    }

    private void askFirstWhereMarked(Row row) {
        if (markedAt != null && clauses.isInDoubtAfterRestore(true)) {
            row.forget(markedAt);
        }
    }

    /** What the tables hold at a moment. */
    record Copy(List<Row> rows, Map<CompanyId, Lane> lanes, Set<TenantId> paused) {}

    Copy copy() {
        return new Copy(rows.stream().map(Row::copy).toList(), lanes.copy(), Set.copyOf(paused));
    }

    /** From now on it knows that it is old, and no turn is taken of it until it is marked. */
    void putBack(Copy copy) {
        rows.clear();
        copy.rows().forEach(row -> rows.add(row.copy()));
        lanes.putBack(copy.lanes());
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
        Row row = find(command);
        if (row != null && row.toldAs != null && !row.isAtRest()) {
            row.toldAs = null; // it is being tried again by itself, and now somebody waits for it
            return true;
        }
        if (row == null || !row.isRefused()) {
            return false;
        }
        row.sendAnew(clauses, clock.instant());
        return true;
    }

    /** The posting of a cause that was sent longest ago is tried again by itself, whether the cause is mended. */
    void tryAgain(TenantId tenant, String code) {
        rows.stream()
                .filter(row -> row.tenant.equals(tenant) && row.state == PostingState.PARKED && code.equals(row.code))
                .min(Comparator.comparing(row -> row.sentAt))
                .ifPresent(this::tryAgain);
    }

    private void tryAgain(Row row) {
        row.sendAnew(clauses, clock.instant());
        row.state = clauses.whenTriedAgain(row);
        row.toldAs = row.code;
    }

    /** Each parked one by chance. */
    void tryAgain(Predicate<Row> which) {
        rows.stream()
                .filter(row -> row.state == PostingState.PARKED && which.test(row))
                .forEach(this::tryAgain);
    }

    /** Null if it is not known. */
    Row find(CommandId command) {
        for (Row row : rows) {
            if (row.id().equals(command)) {
                return row;
            }
        }
        return null;
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
        for (Row row : rows) {
            if (!row.isAtRest()) {
                return false;
            }
        }
        return true;
    }

    /** When something changes by time alone, if anything ever does. */
    Optional<Instant> nextChange() {
        var next = new Earliest(clock.instant());
        for (Row row : rows) {
            if (!row.isAtRest()) {
                next.add(row.due);
            }
        }
        lanes.changes(next::add);
        return next.found();
    }

    /** The lanes that could take a turn now. */
    List<CompanyId> waiting() {
        Instant now = clock.instant();
        List<CompanyId> waiting = new ArrayList<>();
        if (clauses.isStopped(isOld)) {
            return waiting;
        }
        lanes.forEachOpen(now, company -> {
            if (due.head(company, now) != null) {
                waiting.add(company);
            }
        });
        return waiting;
    }

    @Override
    public Optional<Turn> takeTurn() {
        return takeTurn(waiting());
    }

    Optional<Turn> takeTurn(List<CompanyId> waiting) {
        return lanes.first(waiting).map(company -> takeTurn(company, lanes.of(company), clock.instant()));
    }

    private Turn takeTurn(CompanyId company, Lane lane, Instant now) {
        Row head = Objects.requireNonNull(due.head(company, now));
        Turn.Purpose purpose = head.state == PostingState.UNCERTAIN ? Turn.Purpose.ASK : Turn.Purpose.SEND;
        List<Row> picked = purpose == Turn.Purpose.ASK ? due.toAsk(head, now) : due.toSend(head, lane.batchSize, now);
        String token = "turn-" + ++turns;
        Instant leaseEnd = now.plus(LEASE);
        lane.lastTurn = turns;
        lane.permitsOf.put(token, leaseEnd);
        lane.turns.put(token, leaseEnd);
        List<Posting> postings = new ArrayList<>(picked.size());
        for (Row row : picked) {
            postings.add(purpose == Turn.Purpose.ASK ? asked(row, token, leaseEnd) : sent(row, token, now));
        }
        return new Turn(
                token, purpose, company, head.tenant, head.command.entityId(), leaseEnd, lane.batchSize, postings);
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
        Lane lane = lanes.of(turn.company());
        lane.permitsOf.remove(turn.token());
        if (clauses.endsTheTurn(true)) {
            lane.turns.remove(turn.token());
        }
    }

    @Override
    public void settle(
            Turn turn, Map<CommandId, Decision> decisions, Map<CommandId, GatewayWords> heard, LaneAdvice advice) {
        Instant now = clock.instant();
        Lane lane = lanes.of(turn.company());
        lane.permitsOf.remove(turn.token());
        lane.turns.remove(turn.token());
        decided.settle(turn, decisions, rows, now);
        lane.heed(advice, now);
        if (advice instanceof LaneAdvice.Hold) {
            pause(turn.tenant());
        }
    }

    /** Leases are never renewed here. */
    @Override
    public void leave(Turn turn) {}

    @Override
    public int doubtAbandoned() {
        Instant now = clock.instant();
        int doubted = 0;
        for (Row row : rows) {
            Instant leaseEnd = lanes.of(row.company).turns.get(row.turn);
            if (leaseEnd != null && clauses.isAbandoned(row, leaseEnd, now)) {
                row.state = clauses.whenAbandoned();
                row.doubt = row.state == PostingState.UNCERTAIN ? Doubt.NO_ANSWER : null;
                row.lookUps = 0;
                row.due = now;
                row.sentAt = now;
                doubted++;
            }
        }
        lanes.endTurns(now);
        return doubted;
    }
}
