package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.lane.CompanyId;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
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
    private final Map<Place, List<CommandId>> records = new HashMap<>();
    private final Map<Place, Set<FaultClass>> refusals = new HashMap<>();

    private final Set<Place> workedOn = new HashSet<>();
    private boolean twice;
    private boolean stray;

    Books(Map<TenantId, CompanyId> companies) {
        this.companies = companies;
    }

    Place place(TenantId tenant, String entity, CreatePayment command) {
        return new Place(companies.get(tenant), entity, command.docNumber());
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
    String record(Place place, CommandId command) {
        List<CommandId> same = records.computeIfAbsent(place, key -> new ArrayList<>());
        same.add(command);
        twice |= same.size() > 1;
        stray |= !isExpected(place);
        return recordNo(place, same.size());
    }

    static String recordNo(Place place, int which) {
        return place + "#" + which;
    }

    int records(Place place) {
        return records.getOrDefault(place, List.of()).size();
    }

    boolean hasTwice() {
        return twice;
    }

    /** Money in books that it was not meant for. */
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
