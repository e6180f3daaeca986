package io.tieout.local.reality.situation;

import io.tieout.local.Problem;
import io.tieout.local.publish.EventFile;
import io.tieout.local.publish.Publisher;
import io.tieout.local.reality.outcome.Answers;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.Rooms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A company of its own, connected as a tenant, on which one situation is played. */
public final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String tenant;
    private final Rooms rooms;
    private final String kafka;
    private final Answers answers;
    private final Path folder;
    private final Gateway gateway;
    private final List<String> published = new ArrayList<>();

    /**
     * @param kafka {@code host:port}
     * @param folder where the events are written down, a file for each time billing speaks
     */
    public Stage(String tenant, Rooms rooms, String kafka, Answers answers, Path folder) {
        this.tenant = tenant;
        this.rooms = rooms;
        this.kafka = kafka;
        this.answers = answers;
        this.folder = folder;
        this.gateway = new Gateway(rooms.simulator(), company());
    }

    /** The merchant. */
    public String tenant() {
        return tenant;
    }

    /** The company's id in Intacct. */
    public String company() {
        return tenant.toUpperCase(java.util.Locale.ROOT);
    }

    /** Everything that can be asked over REST. */
    public Rooms rooms() {
        return rooms;
    }

    /** What the gateway answers to this company. */
    public Gateway gateway() {
        return gateway;
    }

    /** The ids of the events that billing published so far; a second delivery counts once. */
    public List<String> published() {
        return published.stream().distinct().toList();
    }

    /** Makes the company, connects it, chooses accounts and has its invoices read. */
    public void open(Books books) {
        rooms.simulator().makeCompany(books.definition(company()), 3, 6);
        rooms.connector().connect(company());
        rooms.connector().testConnection();
        choose("SALES");
        rooms.scheduler().awaitFirstImport();
        new Patience(PATIENCE, "the customers and invoices of " + company() + " have not all arrived")
                .until(() -> rooms.payments().imported().openInvoices() >= 6);
    }

    /** The accounting admin chooses the mapping, with this department. */
    public void choose(String department) {
        rooms.mapping()
                .choose(Map.of(
                        "undepositedFundsAccount", "1099",
                        "defaultItemAccount", "4000",
                        "advanceAccount", "2400",
                        "locationId", "HQ",
                        "departmentId", department,
                        "baseCurrency", "USD",
                        "currencyBankAccounts", Map.of("KWD", "BOA")));
    }

    /** Billing publishes events, in this order. */
    public void billing(Says... events) {
        List<Map<String, Object>> json =
                Stream.of(events).map(it -> it.of(tenant)).toList();
        Path file = folder.resolve(tenant + "-" + published.size() + ".jsonl");
        Publisher.publish(kafka, EventFile.write(file, json, Clock.systemUTC()));
        Stream.of(events).map(Says::id).forEach(published::add);
    }

    /** Waits until each of these events was answered, by whatever word. */
    public void awaitAnswers(String... events) {
        for (String event : events) {
            await(
                    "event " + event + " of " + tenant + " was not answered",
                    () -> !answers.to(tenant, event).isEmpty());
        }
    }

    /** Waits until this event was answered with this state. */
    public void awaitAnswer(String event, String state) {
        await(
                "event " + event + " of " + tenant + " was not answered with " + state,
                () -> answers.to(tenant, event).stream()
                        .anyMatch(it -> it.state().equals(state)));
    }

    /** Waits until something else is the case. */
    public void await(String otherwise, java.util.function.BooleanSupplier condition) {
        new Patience(PATIENCE, otherwise).until(condition);
    }

    /** Presses Sync Now and waits for the end of that run. */
    public void sync() {
        rooms.scheduler().syncNow(false);
    }

    /** The same for everything there is. */
    public void syncEverything() {
        rooms.scheduler().syncNow(true);
    }

    /** A person at the company calls a function of the gateway by hand. */
    public void byHand(String function) {
        rooms.simulator().byHand(company(), function);
    }

    /** The record number of an invoice in Intacct. */
    public long recordNo(String invoice) {
        return rooms.simulator()
                .recordNo(company(), invoice)
                .orElseThrow(() -> new Problem("There is no invoice " + invoice + " in " + company() + "."));
    }
}
