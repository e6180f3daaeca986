package io.tieout.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** scheduler-service. */
@HttpExchange(url = "/api/v1/tenants/{tenant}", accept = "application/json")
public interface SchedulerApi {

    @GetExchange("/syncs/status")
    Status status(@PathVariable String tenant);

    @GetExchange("/auto-sync")
    AutoSync autoSync(@PathVariable String tenant);

    /** Sync Now. */
    @PostExchange(url = "/syncs", contentType = "application/json")
    Asked sync(@PathVariable String tenant, @RequestBody SyncWish wish);

    @GetExchange("/notices")
    Notices notices(@PathVariable String tenant);

    @PutExchange(url = "/notices", contentType = "application/json")
    Notices tell(@PathVariable String tenant, @RequestBody NoticesWish wish);

    @DeleteExchange("/notices")
    void tellNobody(@PathVariable String tenant);

    record Status(
            @Nullable Run last,
            @Nullable Run running,
            List<Run> waiting,
            @Nullable Instant next) {}

    record Run(
            String runId,
            String trigger,
            String startedBy,
            RunState state,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Reading reading,
            int apiCalls,
            @Nullable Reason problem) {}

    enum RunState {
        WAITING,
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED,
        LOST
    }

    record Reading(
            String object,
            long read,
            long expected,
            int percent,
            @Nullable Long secondsLeft) {}

    record AutoSync(
            boolean connected,
            boolean enabled,
            int everyMinutes,
            @Nullable Instant nextSyncAt) {}

    /** @param everything reads from the beginning instead of what has changed */
    record SyncWish(boolean everything) {}

    /** @param joined a run that does the same was on its way, and is this one */
    record Asked(String runId, RunState state, boolean joined) {}

    /**
     * Who is told of what needs a person.
     *
     * @param digestAt as {@code 08:00}
     * @param note why nobody can be told by e-mail; null where they can
     */
    record Notices(
            List<String> emails,
            @Nullable String zone,
            @Nullable Quiet quietHours,
            @Nullable String digestAt,
            @Nullable Hook webhook,
            @Nullable String note) {}

    record Quiet(String from, String until) {}

    /** @param secret with which messages are signed; told once */
    record Hook(String url, @Nullable String secret) {

        @Override
        public String toString() {
            return "Hook[" + url + "]";
        }
    }

    record NoticesWish(
            List<String> emails,
            @Nullable String zone,
            @Nullable QuietWish quietHours,
            @Nullable String digestAt,
            @Nullable HookWish webhook) {}

    record QuietWish(@Nullable String from, @Nullable String until) {}

    record HookWish(@Nullable String url) {}
}
