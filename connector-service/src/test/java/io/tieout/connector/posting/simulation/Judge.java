package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.Posting;
import io.tieout.connector.posting.PostingPolicy;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a world to what is promised: nothing twice, nothing lost, nobody blocked by a neighbour. It looks at what is taken, sent and told,
 * and at the books; it never looks at why. It throws an {@link AssertionError} at the first promise that is broken.
 */
final class Judge {

    private final Books books;
    private final PostingPolicy policy;
    private final Clock clock;
    private final Map<CompanyId, Integer> permits = new HashMap<>();
    private final Map<CommandId, Case> cases = new LinkedHashMap<>();
    private final Map<String, Leased> leased = new HashMap<>();
    private final Map<CompanyId, Instant> pausedUntil = new HashMap<>();
    private final Map<CompanyId, Integer> passedOver = new HashMap<>();

    private boolean forgives;

    /** What is known of one wish. Told is what was told since it was last sent anew, and sendings are those since. */
    private static final class Case {
        final Wish wish;
        final List<PostingState> told = new ArrayList<>();
        int revision = 1;
        int sendings;
        boolean hasRested;

        Case(Wish wish) {
            this.wish = wish;
        }

        boolean isOf(TenantId tenant, IntacctCommand command) {
            return wish.tenant().equals(tenant)
                    && wish.command().docNumber().equals(((CreatePayment) command).docNumber())
                    && Objects.equals(wish.command().entityId(), command.entityId());
        }

        boolean isOfSameDocument(Case other) {
            return wish.tenant().equals(other.wish.tenant()) && wish.document().equals(other.wish.document());
        }
    }

    private record Leased(CompanyId company, Instant until) {}

    /** @param clock of whoever is at work */
    Judge(Books books, PostingPolicy policy, Clock clock) {
        this.books = books;
        this.policy = policy;
        this.clock = clock;
    }

    /** A store that was put back knows neither what it told nor who had a turn; that nothing is posted twice or lost is asked of it all the same. */
    void forgiveWhatIsForgotten() {
        forgives = true;
    }

    void opened(CompanyId company, int permitsOfIt) {
        permits.put(company, permitsOfIt);
    }

    void accepted(Wish wish) {
        cases.putIfAbsent(wish.id(), new Case(wish));
    }

    boolean wasAccepted(Wish wish) {
        return cases.containsKey(wish.id());
    }

    /** A person, or a higher revision, has what was refused sent once more. */
    void sentAnew(Wish wish, int revision) {
        Case one = cases.get(wish.id());
        one.told.clear();
        one.revision = revision;
        if (!forgives) {
            one.sendings = 0;
            books.isSentAnew(books.placeOf(wish));
        }
    }

    /** @param waiting the lanes that could have had this turn */
    void taken(Turn turn, List<CompanyId> waiting, boolean tenantIsPaused) {
        if (turn.purpose() == Turn.Purpose.SEND) {
            turn.postings().stream().map(Posting::id).map(cases::get).forEach(one -> one.sendings++);
        }
        if (forgives) {
            return;
        }
        Instant now = clock.instant();
        require(!tenantIsPaused, "a turn of %s was taken while its credentials are refused", turn.tenant());
        require(
                !pausedUntil.getOrDefault(turn.company(), Instant.MIN).isAfter(now),
                "a turn of %s was taken while its lane is paused",
                turn.company());
        long atOnce = leased.values().stream()
                .filter(other ->
                        other.company().equals(turn.company()) && !other.until().isBefore(now))
                .count();
        require(atOnce < permits.get(turn.company()), "%s has more turns than permits", turn.company());
        leased.put(turn.token(), new Leased(turn.company(), turn.sendBefore()));
        for (CompanyId company : waiting) {
            int times = company.equals(turn.company()) ? 0 : passedOver.getOrDefault(company, 0) + 1;
            require(times < permits.size(), "%s waits while others have turn after turn", company);
            passedOver.put(company, times);
        }
    }

    void gaveBack(Turn turn) {
        leased.remove(turn.token());
    }

    /** That a record exists is a fact, whatever has become of the posting meanwhile. */
    void settled(Turn turn, Map<CommandId, Decision> decisions, LaneAdvice advice, List<Row> rows) {
        for (Row row : rows) {
            require(
                    !(decisions.get(row.id()) instanceof Decision.Posted) || row.state == PostingState.POSTED,
                    "%s was posted, and is %s",
                    row.id(),
                    row.state);
        }
        leased.remove(turn.token());
        Duration pause = switch (advice) {
            case LaneAdvice.Slower slower -> slower.pause();
            case LaneAdvice.Stop stop -> stop.pause();
            case LaneAdvice.GoOn goOn -> Duration.ZERO;
            case LaneAdvice.Hold hold -> Duration.ZERO;
        };
        if (pause.isPositive()) {
            pausedUntil.merge(
                    turn.company(), clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Of one document nothing is sent before what was accepted earlier has come to rest once. */
    void sending(TenantId tenant, List<IntacctCommand> commands) {
        for (IntacctCommand command : commands) {
            Case sent = cases.values().stream()
                    .filter(one -> one.isOf(tenant, command))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("%s was sent with the login of %s, whose it is not"
                            .formatted(command.commandId(), tenant)));
            for (Case earlier : cases.values()) {
                if (earlier == sent) {
                    break;
                }
                require(
                        forgives || earlier.hasRested || !earlier.isOfSameDocument(sent),
                        "%s overtook %s, which is of the same document",
                        sent.wish.id(),
                        earlier.wish.id());
            }
        }
    }

    /** Each coming to rest is told once; that a record exists may be learned after something else was told. */
    void told(Row row) {
        Case one = cases.get(row.id());
        require(
                forgives
                        || one.told.isEmpty()
                        || row.state == PostingState.POSTED && !one.told.contains(PostingState.POSTED),
                "%s was told as %s after %s",
                row.id(),
                row.state,
                one.told);
        one.told.add(row.state);
        one.hasRested = true;
    }

    void check() {
        require(!books.hasTwice(), "a payment was posted twice");
        require(!books.hasStray(), "a payment was posted into other books");
    }

    void checkEnd(List<Row> rows) {
        Set<CommandId> seen = new HashSet<>();
        for (Row row : rows) {
            require(seen.add(row.id()), "%s stands in the store twice", row.id());
            checkEnd(row, cases.get(row.id()));
        }
        require(seen.containsAll(cases.keySet()), "what was accepted is not in the store");
    }

    private void checkEnd(Row row, Case one) {
        Place place = books.placeOf(one.wish);
        int records = books.records(place);
        boolean right = switch (row.state) {
            case POSTED -> records == 1 && Books.recordNo(place, 1).equals(row.recordNo);
            case REJECTED ->
                (records == 0 || forgives && row.doubt != null) && books.wasRefused(place, FaultClass.PERMANENT);
            case DISMISSED -> records == 0;
            case PARKED -> (row.doubt != null || records == 0) && mayBeParked(one, place, row.doubt != null);
            case READY, IN_FLIGHT, UNCERTAIN -> false;
        };
        require(
                right,
                "%s is %s, with record %s, but the books have %d of it",
                row.id(),
                row.state,
                row.recordNo,
                records);
        require(
                forgives || !one.told.isEmpty() && one.told.getLast() == row.state,
                "%s is %s, but %s was told",
                row.id(),
                row.state,
                one.told);
        require(forgives || one.revision == row.command.revision(), "%s is not in its last revision", row.id());
    }

    /** Where clocks are set back and forth, the gateway may be at work for longer than anybody waits for it. */
    private boolean mayBeParked(Case one, Place place, boolean doubtful) {
        return books.situation(place).needsPerson()
                || doubtful && books.wasWorkedOn(place)
                || books.wasRefused(place, FaultClass.NEEDS_PERSON)
                || one.sendings >= policy.mostAttempts();
    }

    static void require(boolean kept, String otherwise, Object... details) {
        if (!kept) {
            throw new AssertionError(otherwise.formatted(details));
        }
    }
}
