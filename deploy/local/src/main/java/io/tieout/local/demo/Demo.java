package io.tieout.local.demo;

import io.tieout.local.Problem;
import io.tieout.local.mail.CaughtMail;
import io.tieout.local.process.Announcer;
import io.tieout.local.process.ChangedLines;
import io.tieout.local.publish.EventFile;
import io.tieout.local.publish.Publisher;
import io.tieout.local.rooms.Counts;
import io.tieout.local.rooms.OpenInvoice;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.Rooms;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The demonstration on a stack that runs. */
public final class Demo {
    private static final Duration POSTING_PATIENCE = Duration.ofMinutes(10);
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(60);
    private static final Duration BALANCE_PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private final DemoCompany company;
    private final int payments;
    private final Clock clock;
    private final Announcer announcer;
    private final Rooms rooms;

    public Demo(Settings settings, DemoCompany company, int payments, Clock clock, Announcer announcer) {
        this.settings = settings;
        this.company = company;
        this.payments = payments;
        this.clock = clock;
        this.announcer = announcer;
        this.rooms = Rooms.of(settings, company.tenant(), clock);
    }

    /** The environment of the services with which nobody waits long for what does not come. */
    public static Map<String, String> environment() {
        return Map.of(
                "TIEOUT_PAYMENT_UNKNOWN_CUSTOMER_GRACE", "5s",
                "TIEOUT_POSTING_LATE_COMMIT_WINDOW", "10s");
    }

    /** @throws Problem if the number of payments is too small to show everything */
    public static void requireEnough(int payments) {
        if (payments < SampleEvents.FEWEST) {
            throw new Problem("--payments must be " + SampleEvents.FEWEST
                    + " or more, so that every awkward case is among them; it is " + payments + ".");
        }
    }

    /**
     * Runs to the end and prints the comparison.
     *
     * @return whether everything ties out
     */
    public boolean run() {
        new ConnectingCompany(company, rooms, announcer).connect();
        checkReadiness();
        importInvoices();
        showImage();
        publish();
        awaitTerminalStates();
        Outcome outcome = tieOut();
        announcer.say(outcome.line());
        return outcome.tiesOut();
    }

    private void checkReadiness() {
        announcer.say("readiness of the company: "
                + rooms.connector().readiness().entrySet().stream()
                        .map(result -> result.getValue() + " " + result.getKey().replace('_', ' '))
                        .collect(Collectors.joining(", ")));
    }

    /** As the accounting admin does when something is missing; the result comes by e-mail. */
    private void importInvoices() {
        int before = settings.folder().mails().all().size();
        rooms.scheduler().importNow("INVOICES", "accountant@localhost");
        new Patience(MAIL_PATIENCE, "the e-mail about the import has not come")
                .until(() -> settings.folder().mails().all().size() > before);
        CaughtMail mail = settings.folder().mails().all().getLast();
        announcer.say("e-mail to %s: %s".formatted(mail.to(), mail.subject()));
    }

    private void showImage() {
        rooms.payments().openInvoices().stream()
                .findFirst()
                .ifPresent(invoice -> announcer.say("the image of invoice %s, as Intacct prints it: %,d bytes of PDF"
                        .formatted(
                                invoice.invoiceId(),
                                rooms.connector()
                                        .sizeOfImage(invoice.invoiceId().value()))));
    }

    private void publish() {
        List<OpenInvoice> open = rooms.payments().openInvoices().stream()
                .filter(it -> it.open().currencyCode().equals(company.currency()))
                .toList();
        List<Map<String, Object>> events = new SampleEvents(company.tenant(), open, clock.instant()).of(payments);
        Path file = settings.folder().root().resolve("billing-events.jsonl");
        var records = EventFile.write(file, events, clock);
        Publisher.publish("127.0.0.1:" + settings.ports().of(Role.KAFKA), records);
        announcer.say("published %d events of billing, from %s".formatted(records.size(), file));
    }

    private void awaitTerminalStates() {
        var progress = new ChangedLines(announcer);
        new Patience(POSTING_PATIENCE, "not every payment is in a terminal state").until(() -> {
            Counts counts = rooms.payments().summary();
            progress.say(counts.progress());
            return counts.in() >= payments && counts.allTerminal();
        });
    }

    /** Intacct's balances are read again first, as the hourly sync would. */
    private Outcome tieOut() {
        announcer.say("reading Intacct's balances");
        rooms.scheduler().syncNow(false);
        boolean equal = new Patience(BALANCE_PATIENCE, "the ledgers differ")
                .lasts(() ->
                        new TieOutTable(rooms.payments().tieOut()).difference().signum() == 0);
        var table = new TieOutTable(rooms.payments().tieOut());
        table.print(announcer);
        if (!equal) {
            announcer.say("the ledgers differ");
        }
        return new Outcome(
                rooms.payments().summary(),
                rooms.simulator().documentsOfTieout(company.companyId()).size(),
                table.difference());
    }
}
