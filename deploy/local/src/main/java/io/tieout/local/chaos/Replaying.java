package io.tieout.local.chaos;

import io.tieout.local.process.Announcer;
import io.tieout.local.replay.Backlog;
import io.tieout.local.replay.Replay;
import io.tieout.local.rooms.Counts;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gives every event of a merchant to the services once more, at the end, when all of them were dealt with. */
final class Replaying {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOOKS = 5;

    private final String bootstrapServers;
    private final Announcer announcer;

    Replaying(String bootstrapServers, Announcer announcer) {
        this.bootstrapServers = bootstrapServers;
        this.announcer = announcer;
    }

    /** Whether nothing changed by it: no count, no state of a payment, no record in the ledger. */
    boolean changesNothing(Merchant merchant) {
        Picture before = Picture.of(merchant);
        int events = new Replay(bootstrapServers)
                .run(merchant.tenant(), Instant.EPOCH, Replay.Refused.LEFT_OUT).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        awaitDealtWith();
        Picture after = Picture.of(merchant);
        boolean same = after.equals(before);
        announcer.say("replayed %d events of %s: %s"
                .formatted(
                        events,
                        merchant.tenant(),
                        same
                                ? "no new record in Intacct, no state changed"
                                : "before " + before.summary() + ", after " + after.summary()));
        return same;
    }

    /** Events cause events: nothing is left to read at several looks one after the other. */
    private void awaitDealtWith() {
        var backlog = new Backlog(bootstrapServers);
        var calm = new int[1];
        new Patience(PATIENCE, "the replayed events were not all dealt with").until(() -> {
            calm[0] = backlog.records() == 0 ? calm[0] + 1 : 0;
            return calm[0] >= LOOKS;
        });
    }

    /** Everything that a replay must leave alone. */
    private record Picture(Counts counts, Map<String, String> states, long unfinished, List<String> documents) {
        static Picture of(Merchant merchant) {
            Rooms rooms = merchant.rooms();
            return new Picture(
                    rooms.payments().summary(),
                    rooms.payments().states(),
                    rooms.connector().unfinishedPostings(),
                    rooms.simulator().documentsOfTieout(merchant.company()).stream()
                            .sorted()
                            .toList());
        }

        String summary() {
            return "%s, %d records, %d postings to do".formatted(counts.progress(), documents.size(), unfinished);
        }
    }
}
