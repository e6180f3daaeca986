package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in Intacct, and what it was refused for where it does not: the oracle of a world. Nobody asks it but the judge. */
final class Books {

    private final Map<TenantId, CompanyId> companies;
    private final Map<Place, Situation> situations = new HashMap<>();
    private final Map<Place, List<Entry>> payments = new HashMap<>();
    private final Map<Place, Entry> reversible = new HashMap<>();
    private final Map<Place, Set<FaultClass>> refusals = new HashMap<>();
    private final Map<CompanyId, Integer> numbers = new HashMap<>();
    private final Map<CompanyId, Integer> paid = new HashMap<>();

    private final Set<Place> workedOn = new HashSet<>();
    private boolean twice;
    private boolean stray;
    private boolean reversedTwice;

    /** A payment. A reversal adds nothing that is found under a number of ours: it changes the payment. */
    static final class Entry {

        final String recordNo;
        final String docNumber;
        private boolean isReversed;
        private boolean byHand;

        private Entry(String recordNo, String docNumber) {
            this.recordNo = recordNo;
            this.docNumber = docNumber;
        }

        boolean isReversed() {
            return isReversed;
        }
    }

    Books(Map<TenantId, CompanyId> companies) {
        this.companies = companies;
    }

    Place place(TenantId tenant, String entity, IntacctCommand command) {
        return new Place(companies.get(tenant), entity, Place.numberOf(command));
    }

    Place placeOf(Wish wish) {
        return place(wish.tenant(), wish.command().entityId(), wish.command());
    }

    void expect(Wish wish, Situation situation) {
        situations.put(placeOf(wish), situation);
    }

    boolean isExpected(Place place) {
        return situations.containsKey(place);
    }

    Situation situation(Place place) {
        return situations.getOrDefault(place, Situation.PLAIN);
    }

    /** @return its record number */
    String pay(Place place) {
        var entry = new Entry(nextNumber(place), place.number());
        List<Entry> same = payments.computeIfAbsent(place, key -> new ArrayList<>(1));
        same.add(entry);
        reversible.put(new Place(place.company(), place.entity(), Place.reversalOf(entry.recordNo)), entry);
        paid.merge(place.company(), 1, Integer::sum);
        twice |= same.size() > 1;
        stray |= !isExpected(place);
        return entry.recordNo;
    }

    String nextNumber(Place place) {
        return Integer.toString(numbers.merge(place.company(), 1, Integer::sum));
    }

    /** Intacct reverses nothing twice; that it was told to is as bad as if it had. */
    boolean reverse(Place place) {
        Entry entry = reversible.get(place);
        if (entry.isReversed) {
            reversedTwice |= !entry.byHand;
            return false;
        }
        stray |= !isExpected(place);
        markReversed(place, entry);
        return true;
    }

    void reverseByHand(Place place) {
        Entry entry = reversible.get(place);
        if (!entry.isReversed) {
            markReversed(place, entry);
            entry.byHand = true;
        }
    }

    private void markReversed(Place place, Entry entry) {
        entry.isReversed = true;
        paid.merge(place.company(), -1, Integer::sum);
    }

    /** Those that stand under its number, reversed or not. */
    List<Entry> payments(Place place) {
        return payments.getOrDefault(place, List.of());
    }

    /** What a reversal is to reverse; null if there is no such payment in this entity. */
    Entry reversible(Place place) {
        return reversible.get(place);
    }

    /** Whether it is as the command wants it, whoever did it. */
    boolean isDone(Place place) {
        Entry entry = reversible.get(place);
        return entry == null ? !payments(place).isEmpty() : entry.isReversed;
    }

    boolean isDoneByUs(Place place) {
        Entry entry = reversible.get(place);
        return isDone(place) && (entry == null || !entry.byHand);
    }

    /** Of the record that it stands in; null if it does not. */
    String recordNo(Place place) {
        Entry entry = reversible.get(place);
        return isDone(place) ? (entry == null ? payments(place).getFirst() : entry).recordNo : null;
    }

    /** How many payments the invoices of a company have received and kept: each is of the same amount. */
    int paid(CompanyId company) {
        return paid.getOrDefault(company, 0);
    }

    boolean hasTwice() {
        return twice;
    }

    boolean hasReversedTwice() {
        return reversedTwice;
    }

    /** Money in books that it was not meant for, or taken out of them. */
    boolean hasStray() {
        return stray;
    }

    void refuse(Place place, FaultClass faultClass) {
        refusals.computeIfAbsent(place, key -> EnumSet.noneOf(FaultClass.class)).add(faultClass);
    }

    boolean wasRefused(Place place, FaultClass faultClass) {
        return refusals.getOrDefault(place, Set.of()).contains(faultClass);
    }

    void workOn(Place place) {
        workedOn.add(place);
    }

    /** It was said to be worked on when it was sent once more. */
    boolean wasWorkedOn(Place place) {
        return workedOn.contains(place);
    }

    void isSentAnew(Place place) {
        refusals.remove(place);
    }
}
