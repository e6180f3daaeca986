package io.tieout.connector.choices;

import io.tieout.connector.choices.Choosing.Wanted;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import io.tieout.starter.web.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists to choose from. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/choices")
class ChoicesController {

    private static final int MOST = 500;
    private static final int LONGEST = 200;

    private final TenantAccess access;
    private final Choosing choosing;
    private final Clock clock;

    ChoicesController(TenantAccess access, Choosing choosing, Clock clock) {
        this.access = access;
        this.choosing = choosing;
        this.clock = clock;
    }

    /**
     * A list without its entries.
     *
     * @param readAt UTC; null where it was never read, or is none that is read
     * @param ageSeconds since then
     * @param refreshing whether it is being read anew
     * @param problem why it could not be read the last time; null where it could
     */
    record Summary(
            String list,
            @Nullable Instant readAt,
            @Nullable Long ageSeconds,
            int entries,
            boolean refreshing,
            @Nullable Problem problem) {}

    /**
     * A page of a list.
     *
     * @param total entries of the whole list, whatever was searched for
     * @param next where there are more, asked for as {@code after}
     */
    record View(
            String list,
            @Nullable Instant readAt,
            @Nullable Long ageSeconds,
            int total,
            boolean refreshing,
            @Nullable Problem problem,
            List<Choice> entries,
            @Nullable String next) {}

    @GetMapping
    List<Summary> lists(@PathVariable String tenant) {
        TenantId id = access.check(tenant);
        return Arrays.stream(ChoiceList.values())
                .map(list -> summary(list, choosing.known(id, list)))
                .toList();
    }

    @GetMapping("/{list}")
    View page(
            @PathVariable String tenant,
            @PathVariable String list,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String after) {
        TenantId id = access.check(tenant);
        ChoiceList asked = ChoiceList.at(list);
        Wanted wanted = new Wanted(
                text("q", q).strip().toLowerCase(Locale.ROOT), text("after", after), Parameters.limit(limit, MOST));
        Choosing.Page page = choosing.page(id, asked, wanted);
        KeptLists.Kept kept = page.list();
        return kept == null
                ? new View(
                        asked.address(),
                        null,
                        null,
                        ChoiceList.METHODS.size(),
                        false,
                        null,
                        page.entries(),
                        page.next())
                : new View(
                        asked.address(),
                        kept.readAt(),
                        age(kept),
                        kept.entries(),
                        kept.refreshing(),
                        kept.problem(),
                        page.entries(),
                        page.next());
    }

    /** Reads one list, or all, now. A list that somebody reads already is shown as it is. */
    @PostMapping("/refresh")
    List<Summary> refresh(@PathVariable String tenant, @RequestParam(required = false) @Nullable String list) {
        TenantId id = access.check(tenant);
        List<ChoiceList> asked = (list == null
                        ? Arrays.stream(ChoiceList.values())
                        : java.util.stream.Stream.of(ChoiceList.at(list)))
                .filter(one -> !one.sources().isEmpty())
                .toList();
        return asked.stream().map(one -> refreshed(id, one)).toList();
    }

    private Summary refreshed(TenantId tenant, ChoiceList list) {
        ReadingLists.Outcome outcome = choosing.refresh(tenant, list);
        Summary summary = summary(list, choosing.known(tenant, list));
        return outcome instanceof ReadingLists.Outcome.Failed(Problem why)
                ? new Summary(summary.list(), summary.readAt(), summary.ageSeconds(), summary.entries(), false, why)
                : summary;
    }

    private Summary summary(ChoiceList list, Optional<KeptLists.Kept> known) {
        return known.map(kept -> new Summary(
                        list.address(), kept.readAt(), age(kept), kept.entries(), kept.refreshing(), kept.problem()))
                .orElseGet(() -> new Summary(
                        list.address(),
                        null,
                        null,
                        list.sources().isEmpty() ? ChoiceList.METHODS.size() : 0,
                        false,
                        null));
    }

    private long age(KeptLists.Kept kept) {
        return Math.max(0, Duration.between(kept.readAt(), clock.instant()).toSeconds());
    }

    private static String text(String parameter, String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(
                    "\"%s\" has more than %d characters or control characters.".formatted(parameter, LONGEST));
        }
        return text;
    }

    @ExceptionHandler
    ProblemDetail unread(ListUnread unread) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, unread.getMessage());
    }
}
