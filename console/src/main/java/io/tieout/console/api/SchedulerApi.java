package io.tieout.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** Recent Syncs, the newest first, after the last of the page before. */
    @GetExchange("/syncs")
    List<Run> syncs(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String trigger,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/syncs/{run}")
    Run run(@PathVariable String tenant, @PathVariable String run);

    @PostExchange("/syncs/{run}/cancel")
    Run cancel(@PathVariable String tenant, @PathVariable String run);

    @PostExchange(url = "/imports", contentType = "application/json")
    ImportAsked startImport(@PathVariable String tenant, @RequestBody ImportWish wish);

    @GetExchange("/imports/{run}")
    Import oneImport(@PathVariable String tenant, @PathVariable String run);

    @GetExchange("/auto-sync")
    AutoSync autoSync(@PathVariable String tenant);

    @PutExchange(url = "/auto-sync", contentType = "application/json")
    AutoSync switchAutoSync(@PathVariable String tenant, @RequestBody AutoSyncWish wish);

    /** Sync Now. */
    @PostExchange(url = "/syncs", contentType = "application/json")
    Asked sync(@PathVariable String tenant, @RequestBody SyncWish wish);

    @GetExchange("/audit")
    AuditPage audit(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam int limit);

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

    /**
     * @param startedBy a user name, or SCHEDULE or CONNECTION
     * @param skipped the first of those that were left out; null in lists
     */
    record Run(
            String runId,
            Trigger trigger,
            String startedBy,
            List<SyncObject> objects,
            boolean everything,
            RunState state,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Double durationSeconds,
            List<Records> counts,
            @Nullable Reading reading,
            int apiCalls,
            @Nullable Reason problem,
            @Nullable List<Skipped> skipped,
            @Nullable Cancellation cancellation) {}

    /** Why it was begun. */
    enum Trigger {
        FIRST,
        NOW,
        HOURLY,
        IMPORT
    }

    /** What is read, in this order. */
    enum SyncObject {
        CUSTOMERS,
        INVOICES,
        PAYMENTS,
        ADVANCES,
        CREDITS
    }

    /** Each that was read was written, unchanged or skipped; what is gone was not read. */
    record Records(SyncObject object, int read, int written, int unchanged, int skipped, int removed) {}

    record Skipped(
            SyncObject object, String recordNo, @Nullable String number, String reason) {}

    record Cancellation(String who, Instant at) {}

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
            SyncObject object,
            long read,
            long expected,
            int percent,
            @Nullable Long secondsLeft) {}

    record AutoSync(
            boolean connected,
            boolean enabled,
            int everyMinutes,
            @Nullable Instant nextSyncAt) {}

    /** What is left out stays as it is. */
    record AutoSyncWish(boolean enabled, int everyMinutes) {}

    /**
     * @param object CUSTOMERS or INVOICES
     * @param email null: that of the person
     */
    record ImportWish(String object, @Nullable String email) {}

    /**
     * @param email who will be told; null if nobody is
     * @param note why nobody is; null if somebody is
     */
    record ImportAsked(
            String runId,
            boolean joined,
            @Nullable String email,
            @Nullable String note) {}

    record Import(Run run, List<Mail> mails) {}

    /** @param state null before the import has ended */
    record Mail(
            String email,
            @Nullable MailState state,
            @Nullable Instant at,
            @Nullable Reason problem) {}

    enum MailState {
        WAITING,
        SENT,
        FAILED
    }

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
