package io.tieout.connector.choices;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.lane.ConnectionWaits;
import io.tieout.connector.lane.Membership;
import io.tieout.connector.lane.Memberships;
import io.tieout.connector.lane.Standing;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Answers from what is kept. A list that was never read is read while its asker waits; one that is old is read in the background, by a few
 * threads, so that many old lists at once keep nothing busy. A connection that is paused shows what was read before, one that is not let
 * in shows nothing.
 */
@Service
class Choosing {

    private static final Logger LOG = LoggerFactory.getLogger(Choosing.class);
    private static final int IN_BACKGROUND = 4;

    private final Connections connections;
    private final Memberships memberships;
    private final KeptLists kept;
    private final ReadingLists reading;
    private final ChoicesProperties properties;
    private final Clock clock;
    private final Semaphore places = new Semaphore(IN_BACKGROUND);

    Choosing(
            Connections connections,
            Memberships memberships,
            KeptLists kept,
            ReadingLists reading,
            ChoicesProperties properties,
            Clock clock) {
        this.connections = connections;
        this.memberships = memberships;
        this.kept = kept;
        this.reading = reading;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param words that stand in the id or the name, in small letters; empty for all
     * @param after the id that the page before ended with; empty for the first page
     */
    record Wanted(String words, String after, int limit) {}

    /**
     * @param list null for one that is not read
     * @param next where there are more
     */
    record Page(
            KeptLists.@Nullable Kept list,
            List<Choice> entries,
            @Nullable String next) {}

    /**
     * @throws ListUnread if it was never read and cannot be read now
     * @throws io.tieout.connector.connection.NotConnected if the tenant has no connection
     * @throws ConnectionWaits if the connection was not let into its company
     */
    Page page(TenantId tenant, ChoiceList list, Wanted wanted) {
        Connection connection = admitted(tenant);
        if (list.sources().isEmpty()) {
            return cut(null, found(wanted), wanted.limit());
        }
        KeptLists.Kept known = kept.of(connection, list, clock.instant()).orElseGet(() -> first(connection, list));
        kept.wanted(tenant, list, clock.instant());
        if (isOld(known) && !known.refreshing()) {
            refreshBehind(connection, list);
        }
        List<Choice> entries = kept.entries(tenant, list, wanted.words(), wanted.after(), wanted.limit() + 1);
        return cut(known, entries, wanted.limit());
    }

    private static List<Choice> found(Wanted wanted) {
        return ChoiceList.METHODS.stream()
                .filter(choice ->
                        choice.words().contains(wanted.words()) && choice.id().compareTo(wanted.after()) > 0)
                .limit(wanted.limit() + 1L)
                .toList();
    }

    private static Page cut(KeptLists.@Nullable Kept list, List<Choice> entries, int limit) {
        return entries.size() > limit
                ? new Page(
                        list, entries.subList(0, limit), entries.get(limit - 1).id())
                : new Page(list, entries, null);
    }

    /** What is known of each list, the age of each; empty where it was never read. */
    Optional<KeptLists.Kept> known(TenantId tenant, ChoiceList list) {
        return kept.of(admitted(tenant), list, clock.instant());
    }

    /** Reads a list now. */
    ReadingLists.Outcome refresh(TenantId tenant, ChoiceList list) {
        return reading.read(admitted(tenant), list);
    }

    private Connection admitted(TenantId tenant) {
        Connection connection = connections.of(tenant);
        Optional<Membership> membership = memberships.of(tenant);
        boolean shows = membership
                .map(member -> member.isRunning() || member.standing() == Standing.PAUSED)
                .orElse(false);
        if (!shows) {
            memberships.requireRunning(tenant);
        }
        return connection;
    }

    private boolean isOld(KeptLists.Kept known) {
        return known.readAt().plus(properties.fresh()).isBefore(clock.instant());
    }

    private KeptLists.Kept first(Connection connection, ChoiceList list) {
        ReadingLists.Outcome outcome = reading.read(connection, list);
        Instant now = clock.instant();
        return switch (outcome) {
            case ReadingLists.Outcome.Read read ->
                kept.of(connection, list, now).orElseThrow(() -> ListUnread.underWay(list));
            case ReadingLists.Outcome.Taken taken -> throw ListUnread.underWay(list);
            case ReadingLists.Outcome.Failed(Problem why) -> throw new ListUnread(why);
        };
    }

    /** Where all places are taken, the next who asks finds it old again. */
    private void refreshBehind(Connection connection, ChoiceList list) {
        if (!places.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("choices").start(() -> {
            try {
                if (reading.read(connection, list) instanceof ReadingLists.Outcome.Failed failed) {
                    LOG.atInfo()
                            .addKeyValue("tenant", connection.tenant())
                            .log(
                                    "list {} stays as it was: {}",
                                    list.address(),
                                    failed.why().cause());
                }
            } catch (RuntimeException unforeseen) {
                LOG.atWarn()
                        .addKeyValue("tenant", connection.tenant())
                        .setCause(unforeseen)
                        .log("list {} stays as it was", list.address());
            } finally {
                places.release();
            }
        });
    }
}
