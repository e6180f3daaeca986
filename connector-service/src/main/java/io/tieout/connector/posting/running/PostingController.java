package io.tieout.connector.posting.running;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.posting.PostingState;
import io.tieout.connector.posting.store.GatewayAnswers;
import io.tieout.connector.posting.store.KeptAnswer;
import io.tieout.connector.posting.store.NotRetried;
import io.tieout.connector.posting.store.PostingActions;
import io.tieout.connector.posting.store.PostingQueries;
import io.tieout.connector.posting.store.PostingView;
import io.tieout.connector.posting.store.SettledCommand;
import io.tieout.connector.posting.store.SettledCommands;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Conflict;
import io.tieout.starter.web.InvalidRequest;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Parameters;
import io.tieout.starter.web.Retried;
import io.tieout.starter.web.RetryOfCause;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Postings for people. */
@RestController
@RequestMapping("/api/v1")
class PostingController {

    private static final int MOST = 500;

    private final TenantAccess access;
    private final PostingQueries queries;
    private final PostingActions actions;
    private final GatewayAnswers answers;
    private final SettledCommands settled;
    private final Memberships memberships;
    private final PostingLoop loop;

    PostingController(
            TenantAccess access,
            PostingQueries queries,
            PostingActions actions,
            GatewayAnswers answers,
            SettledCommands settled,
            Memberships memberships,
            PostingLoop loop) {
        this.access = access;
        this.answers = answers;
        this.settled = settled;
        this.queries = queries;
        this.actions = actions;
        this.memberships = memberships;
        this.loop = loop;
    }

    @GetMapping("/tenants/{tenant}/postings")
    List<PostingView> postings(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "100") int limit) {
        return queries.find(
                access.check(tenant),
                Parameters.oneOf("state", state, PostingState.values()),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                Parameters.limit(limit, MOST));
    }

    @GetMapping("/tenants/{tenant}/postings/summary")
    Map<PostingState, Long> summary(@PathVariable String tenant) {
        return queries.summary(access.check(tenant));
    }

    @GetMapping("/tenants/{tenant}/postings/{command}")
    PostingDetail posting(@PathVariable String tenant, @PathVariable String command) {
        TenantId id = access.check(tenant);
        var commandId = new CommandId(command);
        return new PostingDetail(existing(id, commandId), answers.of(id, commandId));
    }

    /**
     * One posting with all that Intacct said about it.
     *
     * @param answers each answer that was no success, in Intacct's own words, the newest first
     */
    record PostingDetail(@JsonUnwrapped PostingView posting, List<KeptAnswer> answers) {}

    @PostMapping("/tenants/{tenant}/postings/{command}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable String tenant, @PathVariable String command) {
        TenantId id = access.check(tenant);
        var commandId = new CommandId(command);
        PostingView posting = existing(id, commandId);
        if (!actions.retry(id, commandId, access.who())) {
            throw new Conflict(NotRetried.because(
                    command, posting.state(), memberships.of(id).isPresent()));
        }
        loop.wake();
    }

    /** All of one cause. */
    @PostMapping("/tenants/{tenant}/postings/retry")
    Retried retryAll(@PathVariable String tenant, @RequestBody RetryOfCause cause) {
        Retried retried = actions.retryAll(access.check(tenant), cause.checkedCode("postings"), access.who());
        loop.wake();
        return retried;
    }

    @PostMapping("/tenants/{tenant}/postings/{command}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String tenant, @PathVariable String command, @RequestBody Dismissal dismissal) {
        TenantId id = access.check(tenant);
        var commandId = new CommandId(command);
        PostingView posting = existing(id, commandId);
        if (!actions.dismiss(id, commandId, access.who(), dismissal.checkedReason())) {
            throw new Conflict("Posting %s is %s; only parked or rejected postings can be dismissed."
                    .formatted(command, posting.state()));
        }
    }

    private PostingView existing(TenantId tenant, CommandId command) {
        return queries.find(tenant, command)
                .orElseThrow(() -> new NotFound(settled.find(tenant, command)
                        .map(SettledCommand::sentence)
                        .orElseGet(() -> "Tenant %s has no posting %s.".formatted(tenant, command))));
    }

    /** Why a posting is not to be sent. */
    record Dismissal(@Nullable String reason) {

        String checkedReason() {
            if (reason == null || reason.isBlank()) {
                throw new InvalidRequest("\"reason\" is missing: say why the posting is dismissed.");
            }
            return reason;
        }
    }
}
