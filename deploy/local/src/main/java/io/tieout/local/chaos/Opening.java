package io.tieout.local.chaos;

import io.tieout.local.process.Announcer;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.Rooms;
import java.time.Duration;
import java.util.Map;

/** Makes a merchant ready for payments: a company in the simulator, connected, its accounts chosen, its invoices imported. */
final class Opening {
    private static final int FEWEST_INVOICES = 40;
    private static final int PAYMENTS_OF_AN_INVOICE = 10;
    private static final int INVOICES_OF_A_CUSTOMER = 5;
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(3);

    private final Announcer announcer;

    Opening(Announcer announcer) {
        this.announcer = announcer;
    }

    void open(Merchant merchant) {
        Rooms rooms = merchant.rooms();
        int invoices = Math.max(FEWEST_INVOICES, merchant.payments() / PAYMENTS_OF_AN_INVOICE);
        rooms.simulator().makeCompany(merchant.company(), invoices / INVOICES_OF_A_CUSTOMER, invoices);
        rooms.connector().connect(merchant.company());
        rooms.connector().testConnection();
        rooms.mapping()
                .choose(Map.of(
                        "undepositedFundsAccount",
                        "1099",
                        "defaultItemAccount",
                        "4000",
                        "locationId",
                        "100",
                        "departmentId",
                        "SALES"));
        rooms.scheduler().syncNow(true);
        new Patience(IMPORT_PATIENCE, "the invoices of tenant " + merchant.tenant() + " have not all arrived")
                .until(() -> rooms.payments().imported().openInvoices() >= invoices);
        announcer.say("connected %s and imported %d invoices".formatted(merchant.tenant(), invoices));
    }
}
