package io.tieout.simulator;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.control.ByHand;
import io.tieout.simulator.control.CompanyStats;
import io.tieout.simulator.control.ControlApi;
import io.tieout.simulator.control.Definitions;
import io.tieout.simulator.fault.Faults;
import io.tieout.simulator.fault.Latency;
import io.tieout.simulator.gateway.Gateway;
import io.tieout.simulator.http.HttpFront;
import io.tieout.simulator.ledger.CommitLog;
import io.tieout.simulator.oracle.Ledger;
import io.tieout.simulator.requestlog.RequestLog;
import io.tieout.simulator.seed.InitialBooks;
import io.tieout.simulator.seed.SeedPlan;
import io.tieout.simulator.session.Sessions;
import io.tieout.simulator.time.SimulatedClock;
import io.tieout.simulator.wal.WriteAheadLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running simulator.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.inMemory().seeded(InitialBooks.DEMO).start(0)) {
 *     simulator.faults().add(FaultRule.times(1, FaultMatch.company("DEMO").object("ARPYMT"), new Fault.CommitThenDrop()));
 *     … POST to simulator.gatewayUri() …
 *     simulator.ledger("DEMO").paymentsByDocNumber("PAY-1");
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

    /** The address that only this machine reaches. */
    static final String LOOPBACK = "127.0.0.1";

    private final Companies companies;
    private final Sessions sessions;
    private final Faults faults;
    private final Latency latency;
    private final RequestLog requests;
    private final SimulatedClock clock;
    private final HttpFront http;
    private final @Nullable WriteAheadLog log;

    private Simulator(Builder builder, int port) {
        this.clock = new SimulatedClock(Clock.systemUTC());
        this.sessions = new Sessions();
        this.faults = new Faults();
        this.latency = new Latency();
        this.requests = new RequestLog();
        if (builder.folder == null) {
            this.log = null;
            this.companies = new Companies(CommitLog.NONE, Companies.DefinitionLog.NONE);
        } else {
            WriteAheadLog opened = WriteAheadLog.open(builder.folder, builder.fsync);
            this.log = opened;
            this.companies = new Companies(opened, opened);
            opened.replay(companies);
        }
        builder.seedData.forEach(books -> books.apply(companies));
        this.http = HttpFront.start(
                builder.host,
                port,
                new Gateway(companies, sessions, faults, latency, requests, clock),
                new ControlApi(companies, sessions, faults, latency, requests, clock));
    }

    /** A simulator that forgets everything when it is closed. */
    public static Builder inMemory() {
        return new Builder(null);
    }

    /** A simulator that keeps its companies and their books in a folder. */
    public static Builder persistent(Path folder) {
        return new Builder(folder);
    }

    /** What a simulator starts with. */
    public static final class Builder {

        private final @Nullable Path folder;
        private String host = LOOPBACK;
        private boolean fsync;
        private final List<InitialBooks> seedData = new ArrayList<>();

        private Builder(@Nullable Path folder) {
            this.folder = folder;
        }

        /** The address to listen on instead of the loopback; {@code 0.0.0.0} for every address of the machine. */
        public Builder host(String address) {
            host = address;
            return this;
        }

        /** Makes these books where they are missing; may be called for several. */
        public Builder seeded(InitialBooks data) {
            seedData.add(data);
            return this;
        }

        /** Forces every commit to the disk; without it a killed process loses nothing, but a power failure may. */
        public Builder fsync() {
            fsync = true;
            return this;
        }

        /**
         * Starts it.
         *
         * @param port 0 for a free one
         */
        public Simulator start(int port) {
            return new Simulator(this, port);
        }
    }

    public int port() {
        return http.port();
    }

    /** Where functions are posted to. */
    public URI gatewayUri() {
        return URI.create("http://127.0.0.1:" + port() + "/ia/xml/xmlgw.phtml");
    }

    /** Where the control API begins, with a slash at its end. */
    public URI controlUri() {
        return URI.create("http://127.0.0.1:" + port() + "/control/");
    }

    public Faults faults() {
        return faults;
    }

    public Latency latency() {
        return latency;
    }

    public SimulatedClock clock() {
        return clock;
    }

    public Sessions sessions() {
        return sessions;
    }

    public RequestLog requests() {
        return requests;
    }

    public Companies companies() {
        return companies;
    }

    /** Makes or redefines a company without any records. */
    public Company define(CompanyDefinition definition) {
        return companies.define(definition);
    }

    /**
     * Changes the given fields of a company's definition and leaves the others alone.
     *
     * @param json a part of a definition, as {@code {"features":{"multiCurrency":false}}}; a list replaces the old one
     */
    public Company change(String company, String json) {
        Definitions.change(companies, company, json);
        return companies.get(company);
    }

    /** Makes a company with master data, customers and invoices. */
    public Company seed(CompanyDefinition definition, SeedPlan plan) {
        Company company = companies.define(definition);
        InitialBooks.apply(company, plan);
        return company;
    }

    /** A company's books as they stand now. */
    public Ledger ledger(String company) {
        return Ledger.of(companies.get(company));
    }

    public CompanyStats stats(String company) {
        return CompanyStats.of(companies.get(company));
    }

    /** What a person does in a company without a gateway call. */
    public ByHand byHand(String company) {
        return new ByHand(companies.get(company), clock);
    }

    /** Deletes and remakes an invoice under a new RECORDNO, as an edit in Order Entry does; returns the new one. */
    public long recreateInvoice(String company, long recordNo) {
        return byHand(company).recreate(recordNo);
    }

    /** Empties WHENMODIFIED of a record. */
    public void clearWhenModified(String company, String object, long recordNo) {
        byHand(company).clearWhenModified(object, recordNo);
    }

    /** Waits until it has been stopped. */
    public void join() throws InterruptedException {
        http.join();
    }

    @Override
    public void close() {
        http.close();
        if (log != null) {
            log.close();
        }
    }
}
