package io.tieout.local.reality.situation;

import java.util.List;

/** All of them. */
public final class Situations {
    private Situations() {}

    public static List<Situation> all() {
        return List.of(
                new DeletedInIntacct(),
                new OneCurrencyOnly(),
                new OneBadCharacter(),
                new ResultWithoutStatus(),
                new PaidAlready(),
                new FeesComeLater(),
                new SlashInAnId(),
                new ContactExists(),
                new TwoAddresses(),
                new MappingLacks(),
                new IssuedInvoiceChanges(),
                new NothingToPay(),
                new ThreeDecimals(),
                new ClosedPeriod(),
                new OddValues(),
                new TwoInvoicesOneNumber(),
                new ZoneIsCorrected());
    }
}
