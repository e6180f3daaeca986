package io.tieout.connector.gateway;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.GatheringEvidence.Gathered;
import io.tieout.connector.gateway.company.CompanyCurrencies;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.writing.Write;
import io.tieout.model.id.CommandId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which commands were carried out: asks for their evidence, and lets each kind judge what is shown. */
final class LookingUp {

    private final GatheringEvidence gathering;
    private final CompanyCurrencies currencies;

    LookingUp(GatheringEvidence gathering, CompanyCurrencies currencies) {
        this.gathering = gathering;
        this.currencies = currencies;
    }

    LookUp find(Connection connection, @Nullable String entityId, List<Write<?>> writes) {
        CompanyCurrency currency = currencies.of(connection.tenant());
        Gathered gathered = gathering.gather(
                connection,
                entityId == null ? connection.entityId() : entityId,
                writes.stream().flatMap(write -> write.evidence().stream()).toList(),
                currency,
                "The look-up of %d records".formatted(writes.size()));
        return switch (gathered) {
            case Gathered.Shown shown -> found(writes, shown, currency);
            case Gathered.NotDone not -> new LookUp.NotDone(not.fault());
            case Gathered.Unknown unknown -> new LookUp.Unknown(unknown.fault().heard());
        };
    }

    private static LookUp found(List<Write<?>> writes, Gathered.Shown shown, CompanyCurrency currency) {
        Map<CommandId, Sighting> sightings = new LinkedHashMap<>();
        writes.forEach(write -> sightings.put(write.id(), write.judge(shown.of(write.evidence()), currency)));
        return new LookUp.Found(sightings);
    }
}
