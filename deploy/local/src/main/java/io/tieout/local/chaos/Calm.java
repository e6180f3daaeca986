package io.tieout.local.chaos;

import io.tieout.local.replay.Backlog;
import io.tieout.local.rooms.Patience;
import java.time.Duration;

/** Waits until all events were read and nothing is being posted; payments may still wait for their invoices. */
final class Calm {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOKS = 5;

    private final Backlog backlog;
    private final Merchant merchant;

    Calm(String bootstrapServers, Merchant merchant) {
        this.backlog = new Backlog(bootstrapServers);
        this.merchant = merchant;
    }

    /** Events cause events: there is nothing to do at several looks one after the other. */
    void await() {
        var calm = new int[1];
        new Patience(PATIENCE, "there is still something to read or to post").until(() -> {
            boolean quiet =
                    backlog.records() == 0 && merchant.rooms().connector().unfinishedPostings() == 0;
            calm[0] = quiet ? calm[0] + 1 : 0;
            return calm[0] >= LOOKS;
        });
    }
}
