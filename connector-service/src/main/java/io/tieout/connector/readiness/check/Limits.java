package io.tieout.connector.readiness.check;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/** What was seen of the company's limits; nothing is asked of Intacct, which has no function for them. */
final class Limits {

    /** API transactions a month in the vendor's first tier; beyond it they are billed, not refused. */
    static final long FIRST_TIER = 100_000;

    /** In the first days an import says nothing of the rest of the month. */
    private static final int EARLY = 5;

    private Limits() {}

    static Finding concurrency(Facts facts) {
        Facts.Usage usage = facts.usage();
        if (usage.permits() == 0) {
            return Finding.notChecked("Nothing was sent to the company yet.", null);
        }
        return usage.openPermits() < usage.permits()
                ? Finding.warning(
                        "Intacct said \"busy\" at %d requests at once, so that %d are made at present."
                                .formatted(usage.permits(), usage.openPermits()),
                        "If it stays so, set permits of the connection to what Intacct allows the company, or see what else uses its web services.")
                : Finding.ok("%d requests at once are set, and Intacct did not say \"busy\" lately."
                        .formatted(usage.permits()));
    }

    static Finding transactions(Facts facts) {
        long used = facts.usage().transactions();
        var now = facts.at().atOffset(ZoneOffset.UTC);
        int days = YearMonth.from(now).lengthOfMonth();
        long atThisPace = used * days / now.getDayOfMonth();
        String said = String.format(
                Locale.ROOT,
                "%,d API transactions were used this month, about %,d if it goes on so; the first tier has %,d.",
                used,
                atThisPace,
                FIRST_TIER);
        boolean much = used > FIRST_TIER * 8 / 10 || now.getDayOfMonth() >= EARLY && atThisPace > FIRST_TIER;
        return much
                ? Finding.warning(
                        said,
                        "Ask Sage which tier the company has: beyond it, transactions are billed. What they were made for: GET /api/v1/tenants/…/api-usage.")
                : Finding.ok(said);
    }
}
