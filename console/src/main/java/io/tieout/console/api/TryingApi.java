package io.tieout.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What connector-service answers only after it has asked Intacct, for which a person waits: up to twenty seconds. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface TryingApi {

    /** Saves it and signs in once. */
    @PutExchange(url = "/connection", contentType = "application/json")
    ConnectorApi.Connection connect(@PathVariable String tenant, @RequestBody ConnectionWish wish);

    @PostExchange("/connection/test")
    Checkup test(@PathVariable String tenant);

    @PostExchange("/readiness")
    ConnectorApi.Readiness check(@PathVariable String tenant);

    /** Reads all lists to choose from anew. */
    @PostExchange("/choices/refresh")
    List<ReadList> readLists(@PathVariable String tenant);

    /** Reads one list anew. */
    @PostExchange("/choices/refresh")
    List<ReadList> readList(@PathVariable String tenant, @RequestParam String list);

    /**
     * What a person entered. Prints no password.
     *
     * @param userPassword null where it stays as it is
     * @param senderPassword null where it stays as it is
     * @param entityId null for the top level
     * @param permits how many requests Intacct allows the company at once; null for the usual
     * @param replace whether another company is meant than the one that is connected
     */
    record ConnectionWish(
            String companyId,
            String userId,
            @Nullable String userPassword,
            String senderId,
            @Nullable String senderPassword,
            @Nullable String entityId,
            @Nullable Integer permits,
            boolean replace) {

        @Override
        public String toString() {
            return "ConnectionWish[company %s, user %s, sender %s]".formatted(companyId, userId, senderId);
        }
    }

    /** @param first a clear yes, or the first thing to do */
    record Checkup(boolean ok, String first, @Nullable Reason problem) {}

    record ReadList(String list, int entries, @Nullable Reason problem) {}
}
