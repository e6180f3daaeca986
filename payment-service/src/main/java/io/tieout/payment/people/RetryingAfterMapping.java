package io.tieout.payment.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tieout.model.outcome.TriedAgain;
import io.tieout.payment.people.ChangedMappings.Change;
import io.tieout.payment.people.RefusedPayments.Placed;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries again what was refused for want of other mapping settings, when these were changed: nobody has to press retry. A page at a time and
 * each tenant in its turn, so that one with very many keeps no other waiting; each payment once for each change. What was refused long
 * after the change was refused with the settings as they are, and is left to a person.
 */
@Component
class RetryingAfterMapping {

    private static final int MOST_PAGES = 4;

    /** In the audit trail; who changed the settings stands in their own history. */
    private static final String WHO = "mapping-service";

    private static final Duration LEASE = Duration.ofMinutes(1);

    /** What was on its way when the settings were changed has been answered by then. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final ChangedMappings changed;
    private final RefusedPayments refused;
    private final RetryingACause retrying;
    private final Clock clock;

    RetryingAfterMapping(ChangedMappings changed, RefusedPayments refused, RetryingACause retrying, Clock clock) {
        this.changed = changed;
        this.refused = refused;
        this.retrying = retrying;
        this.clock = clock;
    }

    /** A few pages, since other things are done by the clock, too. */
    @Scheduled(fixedDelay = 1000)
    void run() {
        int pages = 0;
        while (pages < MOST_PAGES && runOnce(RetryingACause.AT_ONCE)) {
            pages++;
        }
    }

    /** @return whether there was a change to follow */
    boolean runOnce(int atOnce) {
        Optional<Change> taken = changed.take(clock.instant(), clock.instant().plus(LEASE));
        taken.ifPresent(change -> follow(change, atOnce));
        return taken.isPresent();
    }

    private void follow(Change change, int atOnce) {
        List<Placed> page = refused.pageOf(
                change.tenant(),
                TriedAgain.whenSettingsChange(),
                change.code(),
                change.position(),
                change.chosenAt().plus(ON_ITS_WAY),
                atOnce);
        page.stream()
                .collect(groupingBy(RetryingAfterMapping::code, LinkedHashMap::new, toList()))
                .forEach((code, payments) -> retrying.page(payments, change.tenant(), code, WHO));
        if (page.size() < atOnce) {
            changed.done(change);
        } else {
            Placed last = page.getLast();
            changed.goesOn(change, code(last), last.position(), clock.instant());
        }
    }

    private static String code(Placed placed) {
        return Objects.requireNonNull(placed.payment().problem(), "a refused payment has a problem")
                .code();
    }
}
