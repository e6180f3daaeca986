package io.tieout.local.demo;

import io.tieout.local.process.Announcer;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.PaymentApi.Imported;
import io.tieout.local.rooms.Rooms;
import java.time.Duration;

/**
 * Does what the accounting admin of a demo company would do first: connects it, chooses accounts, has its customers and invoices read.
 * What was done before is left as it is, also where somebody chose otherwise since.
 */
public final class ConnectingCompany {
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(2);

    private final DemoCompany company;
    private final Rooms rooms;
    private final Announcer announcer;

    public ConnectingCompany(DemoCompany company, Rooms rooms, Announcer announcer) {
        this.company = company;
        this.rooms = rooms;
        this.announcer = announcer;
    }

    /**
     * Returns when its invoices can be paid, and says so.
     *
     * @throws io.tieout.local.Problem in the words of the service that refused
     */
    public void connect() {
        String connected = rooms.connector().company().orElse("");
        boolean isNew = connected.isEmpty() && rooms.payments().imported().invoices() == 0;
        if (connected.isEmpty()) {
            announcer.say("connecting the demo company");
            rooms.connector().connect(company.companyId());
            rooms.connector().testConnection();
        } else if (!connected.equals(company.companyId())) {
            announcer.say("tenant %s is connected to company %s, and stays so".formatted(company.tenant(), connected));
            return;
        }
        if (!rooms.mapping().isChosen()) {
            rooms.mapping().choose(company.mapping());
        }
        announcer.say("importing its customers and invoices");
        // What was read is not yet what has arrived, also where all was read before anybody looked.
        if (rooms.scheduler().awaitFirstImport() || isNew) {
            new Patience(IMPORT_PATIENCE, "the customers and invoices of the demo company have not all arrived")
                    .until(() -> rooms.payments().imported().openInvoices() >= company.openInvoices());
        }
        Imported imported = rooms.payments().imported();
        announcer.say("imported %d customers, %d invoices, %d of them open"
                .formatted(imported.customers(), imported.invoices(), imported.openInvoices()));
    }
}
