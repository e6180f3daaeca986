package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.GatheringEvidence.Gathered;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.writing.Renewal;
import io.tieout.connector.gateway.writing.Write;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks up anew what refused commands refer to, after the gateway has said that a record number is gone. They were refused, so that they
 * can be sent once more with the numbers of today. Costs one API transaction.
 */
final class Renewing {

    private final GatheringEvidence gathering;

    Renewing(GatheringEvidence gathering) {
        this.gathering = gathering;
    }

    /**
     * @param refused with what the gateway said
     * @param what the commands, as the beginning of a sentence
     */
    Map<Write<?>, Renewal<?>> renew(
            Connection connection, @Nullable String entity, Map<Write<?>, Fault> refused, String what) {
        Gathered gathered = gathering.gather(
                connection,
                entity,
                refused.keySet().stream()
                        .flatMap(write -> write.references().stream())
                        .toList(),
                CompanyCurrency.UNKNOWN,
                what);
        Map<Write<?>, Renewal<?>> renewals = new LinkedHashMap<>();
        refused.forEach((write, stale) -> renewals.put(write, renewal(write, stale, gathered)));
        return renewals;
    }

    private static Renewal<?> renewal(Write<?> write, Fault stale, Gathered gathered) {
        return switch (gathered) {
            case Gathered.Shown shown -> write.renew(stale, shown.of(write.references()));
            case Gathered.NotDone not -> new Renewal.NotRenewed<>(not.fault());
            case Gathered.Unknown unknown -> new Renewal.NotRenewed<>(unknown.fault());
        };
    }
}
