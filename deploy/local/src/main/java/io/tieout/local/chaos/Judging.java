package io.tieout.local.chaos;

import io.tieout.local.process.Announcer;
import io.tieout.local.rooms.Counts;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.PaymentApi;
import io.tieout.local.rooms.Rooms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Reads Intacct's balances once more, as the hourly sync would, and holds Tieout against the ledger. */
final class Judging {
    private static final Duration BALANCE_PATIENCE = Duration.ofSeconds(60);

    private final Announcer announcer;

    Judging(Announcer announcer) {
        this.announcer = announcer;
    }

    Verdict judge(Merchant merchant) {
        Rooms rooms = merchant.rooms();
        rooms.scheduler().syncNow(false);
        new Patience(BALANCE_PATIENCE, "the ledgers differ")
                .lasts(() -> difference(rooms.payments()).signum() == 0);
        Counts counts = rooms.payments().summary();
        announcer.say("%s: %s".formatted(merchant.tenant(), counts.progress()));
        for (String state : List.of("REJECTED", "PARKED")) {
            rooms.payments().examples(state).forEach(announcer::say);
        }
        return Verdict.of(
                merchant.tenant(),
                merchant.transactions(),
                rooms.payments().states(),
                rooms.simulator().documentsOfTieout(merchant.company()),
                difference(rooms.payments()));
    }

    private static BigDecimal difference(PaymentApi payments) {
        return payments.tieOut().stream().map(it -> it.difference().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
