package io.tieout.benchmarks.load;

import io.tieout.benchmarks.bed.Api;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.bed.Waiting;
import io.tieout.local.stack.Role;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.id.RunId;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.SyncObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes companies and connects them as their accounting admins would: credentials, accounts, a first import. */
public final class Onboarding {

    /** Of a company of which only the invoices are read. */
    private static final int CUSTOMERS = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Testbed bed;
    private final Api connector;
    private final Api mapping;
    private final Api payments;

    public Onboarding(Testbed bed) {
        this.bed = bed;
        this.connector = bed.api(Role.CONNECTOR);
        this.mapping = bed.api(Role.MAPPING);
        this.payments = bed.api(Role.PAYMENT);
    }

    /** Returns when each of the companies is ready for payments of all its invoices. */
    public Merchants of(String prefix, int companies, int invoices) {
        List<String> names = Merchants.named(prefix, companies);
        bed.simulator()
                .define(names.stream()
                        .map(name -> Merchants.definition(name, invoices))
                        .collect(Collectors.joining("\n")));
        Parallel.each(names, this::connect);
        bed.say("connected %d companies".formatted(companies));
        new Publishing(bed.kafka())
                .publish(names.stream().<Event<?>>map(Onboarding::firstImport).toList());
        Parallel.each(names, name -> awaitInvoices(name, invoices));
        bed.say("imported %d invoices of each".formatted(invoices));
        return new Merchants(names, bed.simulator().invoices(names.getFirst()));
    }

    /** Makes a company, connects it and tests the connection, for what the connector does alone. Nothing is imported. */
    public void connectAlone(String company, int invoices) {
        bed.simulator().define(Merchants.definition(company, CUSTOMERS, invoices));
        connectToCompany(company);
        connector.post("/tenants/" + Merchants.tenant(company) + "/connection/test", Map.of());
        bed.say("connected %s with %d invoices".formatted(company, invoices));
    }

    private void connectToCompany(String company) {
        connector.put(
                "/tenants/" + Merchants.tenant(company) + "/connection",
                Map.of(
                        "companyId", company,
                        "userId", "demo",
                        "userPassword", "demo",
                        "senderId", "demo",
                        "senderPassword", "demo"));
    }

    private void connect(String company) {
        connectToCompany(company);
        String tenant = "/tenants/" + Merchants.tenant(company);
        mapping.put(tenant + "/mapping", Map.of("undepositedFundsAccount", "1099", "defaultItemAccount", "4000"));
    }

    /** What the scheduler asks for when a company connects. */
    private static Event<RunSync> firstImport(String company) {
        return read(company, new RunId("first-" + company), List.of(SyncObject.CUSTOMERS, SyncObject.INVOICES));
    }

    /** The command to read all of these objects. */
    public static Event<RunSync> read(String company, RunId run, List<SyncObject> objects) {
        return Events.of(EventTypes.RUN_SYNC, Merchants.tenant(company), new RunSync(run, objects, true), run.value());
    }

    private void awaitInvoices(String company, int invoices) {
        String path = "/tenants/" + Merchants.tenant(company) + "/ledger";
        Waiting.until(
                PATIENCE,
                "the invoices of " + company + " have not all arrived",
                () -> payments.get(path).path("openInvoices").intValue(0) >= invoices);
    }
}
