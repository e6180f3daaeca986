package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What a world's tenants want, and how the connector hears of it: through Kafka, which may deliver a command more than once, in any order,
 * and an old revision after a new one. A reversal is wished for when its payment is told to be posted, and not before.
 */
final class Billing {

    private final RandomGenerator chance;
    private final MemoryPostings store;
    private final Judge judge;
    private final Books books;
    private final Wishing wishing;
    private final Map<TenantId, CompanyId> companies;
    private final List<Wish> wishes;
    private final Map<CommandId, Wish> mayGoBack = new HashMap<>();
    private final Set<CommandId> accepted = new HashSet<>();
    private final Map<CommandId, Integer> revisions = new HashMap<>();

    Billing(
            RandomGenerator chance,
            MemoryPostings store,
            Judge judge,
            Books books,
            Map<TenantId, CompanyId> companies,
            List<TenantId> tenants) {
        this.chance = chance;
        this.store = store;
        this.judge = judge;
        this.books = books;
        this.companies = companies;
        this.wishing = new Wishing(chance, books);
        this.wishes = wishing.payments(tenants);
        wishes.forEach(wish -> mayGoBack.put(wish.id(), wish));
    }

    /** The money of some payments goes back. */
    void told(Row row) {
        if (row.state == PostingState.POSTED && row.command instanceof CreatePayment) {
            Wish posted = mayGoBack.remove(row.id());
            if (posted != null && chance.nextBoolean()) {
                takeBack(posted, row.recordNo);
            }
        }
    }

    /** A person may have been quicker. */
    private void takeBack(Wish posted, String recordNo) {
        Wish back = wishing.reversal(posted, recordNo);
        wishes.add(back);
        if (chance.nextBoolean()) {
            reverseByHand(back);
        }
    }

    int wishes() {
        return wishes.size();
    }

    /** Those that are yet to be carried out, each at most once. */
    int overtaking() {
        int overtaking = 0;
        for (Row row : store.rows()) {
            overtaking += row.newer == null ? 0 : 1;
        }
        return overtaking;
    }

    void deliverSome() {
        int first = chance.nextInt(wishes.size());
        wishes.subList(first, first + 1 + chance.nextInt(wishes.size() - first)).forEach(this::deliver);
    }

    /** @return whether there was anything */
    boolean deliverWhatIsMissing() {
        List<Wish> missing =
                wishes.stream().filter(wish -> !accepted.contains(wish.id())).toList();
        missing.forEach(this::deliver);
        return !missing.isEmpty();
    }

    private void deliver(Wish wish) {
        accepted.add(wish.id());
        judge.accepted(wish);
        accept(wish, 1 + chance.nextInt(revisions.getOrDefault(wish.id(), 1)));
    }

    private void accept(Wish wish, int revision) {
        IntacctCommand first = wish.command();
        IntacctCommand command = revision == 1 ? first : Wishing.inRevision(first, revision);
        store.accept(command, wish.tenant(), companies.get(wish.tenant()));
    }

    /** All that was ever delivered, in its order. */
    void replay() {
        for (Wish wish : wishes) {
            for (int revision = 1;
                    accepted.contains(wish.id()) && revision <= revisions.getOrDefault(wish.id(), 1);
                    revision++) {
                accept(wish, revision);
            }
        }
    }

    /** @param mayBeTold of a person's retry, or of a revision that comes too early or too late */
    void sendOneAnew(boolean mayBeTold) {
        sendAnew(wishes.get(chance.nextInt(wishes.size())), mayBeTold);
    }

    void sendSomeAnew(boolean mayBeTold) {
        wishes.stream().filter(wish -> chance.nextBoolean()).forEach(wish -> sendAnew(wish, mayBeTold));
    }

    /** What was refused is mended in billing, or a person presses retry. */
    private void sendAnew(Wish wish, boolean mayBeTold) {
        Row known = store.find(wish.id());
        if (known == null) {
            return;
        }
        int revision = revisions.getOrDefault(wish.id(), 1);
        if (!known.isRefused()) {
            if (mayBeTold) {
                sendTooEarlyOrTooLate(wish, known, revision + 1);
            }
        } else if (mayBeTold && chance.nextBoolean()) {
            judge.sentAnew(wish, revision);
            store.retry(wish.id());
        } else {
            revisions.put(wish.id(), revision + 1);
            judge.sentAnew(wish, revision + 1);
            accept(wish, revision + 1);
        }
    }

    /** Somebody was quicker, or several people press retry: it counts as soon as the one before has come to rest, unless that was posted. */
    private void sendTooEarlyOrTooLate(Wish wish, Row known, int revision) {
        if (!known.isAtRest()) {
            revisions.put(wish.id(), revision);
            judge.overtaken(wish, revision);
        }
        accept(wish, revision);
    }

    /** It is tried by itself whether what keeps it parked is mended. */
    void tryOneAgain(RandomGenerator chanceOfTries) {
        Wish wish = wishes.get(chanceOfTries.nextInt(wishes.size()));
        Row known = store.find(wish.id());
        if (known != null && known.state == PostingState.PARKED) {
            judge.triedAgain(wish);
            store.tryAgain(row -> row == known);
        }
    }

    /** A person who knows of a payment that goes back reverses it in Intacct, whatever has become of the command. */
    void reverseByHand() {
        reverseByHand(wishes.get(chance.nextInt(wishes.size())));
    }

    private void reverseByHand(Wish wish) {
        Place place = books.placeOf(wish);
        if (books.situation(place) == Situation.BY_HAND) {
            books.reverseByHand(place);
        }
    }
}
