package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.Decision;
import io.tieout.connector.posting.LaneAdvice;
import io.tieout.connector.posting.PostingPolicy;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.Turn;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        cases.putIfAbsent(wish.id(), new Case(wish, books.placeOf(wish)));
    }

    /** A person, or a higher revision, has what was refused sent once more. */
    void sentAnew(Wish wish, int revision) {
        Case one = cases.get(wish.id());
        one.told.clear();
        one.revision = revision;
        if (!forgives) {
            one.sendings = 0;
            books.isSentAnew(one.place);
        }
    }

    /** A newer revision has come while the one before is under way: nobody waits for the refusal of that one any more. */
    void overtaken(Wish wish, int revision) {
        Case one = cases.get(wish.id());
        one.newer = revision;
        one.mayBeToldAgain = true;
        one.toldCode = null;
    }

    /** What is parked is tried again by itself: only what is news of it is told. */
    void triedAgain(Wish wish) {
        cases.get(wish.id()).mayBeToldAgain = true;
    }

    /** @param waiting the lanes that could have had this turn */
    void taken(Turn turn, List<CompanyId> waiting, boolean tenantIsPaused) {
        if (turn.purpose() == Turn.Purpose.SEND) {
            turn.postings().forEach(posting -> cases.get(posting.id()).sendings++);
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
        int atOnce = 0;
        for (Leased other : leased.values()) {
            atOnce += other.company().equals(turn.company()) && !other.until().isBefore(now) ? 1 : 0;
        }
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
            Case sent = caseOf(tenant, command);
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

    private Case caseOf(TenantId tenant, IntacctCommand command) {
        for (Case one : cases.values()) {
            if (one.isOf(tenant, command)) {
                return one;
            }
        }
        throw new AssertionError(
                "%s was sent with the login of %s, whose it is not".formatted(command.commandId(), tenant));
    }

    /** Each coming to rest is told once; that a record exists may be learned after something else was told. */
    void told(Row row) {
        Case one = cases.get(row.id());
        require(
                row.state != PostingState.POSTED
                        || row.recordNo != null && row.recordNo.equals(books.recordNo(one.place)),
                "%s was told as posted with record %s, and the books have %s",
                row.id(),
                row.recordNo,
                books.recordNo(one.place));
        require(
                forgives
                        || one.told.isEmpty()
                        || row.state == PostingState.POSTED && !one.told.contains(PostingState.POSTED)
                        || one.mayBeToldAgain && isNews(row, one),
                "%s was told as %s after %s",
                row.id(),
                row.state,
                one.told);
        require(
                forgives || row.state == PostingState.POSTED || row.command.revision() >= one.newer,
                "%s was told as %s in revision %d, although revision %d has come",
                row.id(),
                row.state,
                row.command.revision(),
                one.newer);
        one.revision = row.state == PostingState.POSTED ? row.command.revision() : Math.max(one.revision, one.newer);
        one.mayBeToldAgain = false;
        one.toldCode = row.code;
        one.told.add(row.state);
        one.hasRested = true;
    }

    /** Of what was tried by itself: it is refused for something else than it was. */
    private static boolean isNews(Row row, Case one) {
        return row.isRefused() && (!row.code.equals(one.toldCode) || row.state != one.told.getLast());
    }

    void check() {
        require(!books.hasTwice(), "a payment was posted twice");
        require(!books.hasReversedTwice(), "a payment was reversed, and its reversal was sent once more");
        require(!books.hasStray(), "a payment was posted into other books, or reversed in them");
    }

    void checkEnd(List<Row> rows) {
        Set<CommandId> seen = new HashSet<>();
        for (Row row : rows) {
            require(seen.add(row.id()), "%s stands in the store twice", row.id());
            checkEnd(row, cases.get(row.id()));
        }
        require(seen.containsAll(cases.keySet()), "what was accepted is not in the store");
        permits.keySet().forEach(company -> checkBalance(company, rows));
    }

    /** What the invoices have received is what was told, but for what is in doubt, and for what a person has reversed. */
    private void checkBalance(CompanyId company, List<Row> rows) {
        int told = 0;
        for (Row row : rows) {
            Case one = cases.get(row.id());
            if (one.place.company().equals(company)) {
                boolean counts = row.state == PostingState.POSTED
                        || books.isDone(one.place) && (row.doubt != null || !books.isDoneByUs(one.place));
                int sign = row.command instanceof ReversePayment ? -1 : 1;
                told += counts ? sign : 0;
            }
        }
        require(
                told == books.paid(company),
                "%s was told of %d payments that stand, and its books have %d",
                company,
                told,
                books.paid(company));
    }

    private void checkEnd(Row row, Case one) {
        Place place = one.place;
        boolean isDoneByUs = books.isDoneByUs(place);
        boolean right = switch (row.state) {
            case POSTED -> row.recordNo.equals(books.recordNo(place));
            case REJECTED ->
                (!isDoneByUs || forgives && row.doubt != null) && books.wasRefused(place, FaultClass.PERMANENT);
            case DISMISSED -> !isDoneByUs;
            case PARKED -> (row.doubt != null || !isDoneByUs) && mayBeParked(one, place, row.doubt != null);
            case READY, IN_FLIGHT, UNCERTAIN -> false;
        };
        require(
                right,
                "%s is %s, with record %s, but the books have %s",
                row.id(),
                row.state,
                row.recordNo,
                books.recordNo(place));
        require(
                forgives || !one.told.isEmpty() && one.told.getLast() == row.state,
                "%s is %s, but %s was told",
                row.id(),
                row.state,
                one.told);
        require(
                forgives || row.state == PostingState.POSTED || row.code.equals(one.toldCode),
                "%s is parked for %s, but %s was told",
                row.id(),
                row.code,
                one.toldCode);
        require(forgives || one.revision == row.command.revision(), "%s is not in its last revision", row.id());
    }

    /** Where clocks are set back and forth, the gateway may be at work for longer than anybody waits for it. */
    private boolean mayBeParked(Case one, Place place, boolean doubtful) {
        return books.situation(place).needsPerson()
                || doubtful && books.wasWorkedOn(place)
                || books.wasRefused(place, FaultClass.NEEDS_PERSON)
                || one.isReversal() && books.wasRefused(place, FaultClass.PERMANENT)
                || one.sendings >= policy.mostAttempts();
    }

    static void require(boolean kept, String otherwise, Object... details) {
        if (!kept) {
            throw new AssertionError(otherwise.formatted(details));
        }
    }
}
