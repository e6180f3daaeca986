package io.tieout.console.companies;

import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.Reason;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** All companies, the worst first: those for which nothing is sent, those that wait for somebody, those that work. */
final class Companies {

    private static final int PAUSED = 0;
    private static final int WAITS = 1;
    private static final int UNPROVEN = 2;
    private static final int NOT_CONNECTED = 3;
    private static final int WORKS = 4;

    private Companies() {}

    /**
     * @param lanes as the connector tells them
     * @param usage of this month; null while it is not known
     * @param given companies that people were given here, some of which are not connected yet
     */
    static List<Company> of(
            List<ConnectorApi.Company> lanes, @Nullable List<ConnectorApi.TenantUsage> usage, SortedSet<String> given) {
        Map<String, Long> used = new HashMap<>();
        if (usage != null) {
            usage.forEach(one -> used.merge(one.tenant(), one.transactions(), Long::sum));
        }
        var companies = new ArrayList<Company>();
        Set<String> connected = new HashSet<>();
        for (ConnectorApi.Company lane : lanes) {
            for (ConnectorApi.Tenant tenant : lane.connections()) {
                connected.add(tenant.tenant());
                companies.add(connected(lane, tenant, usage == null ? null : used.getOrDefault(tenant.tenant(), 0L)));
            }
        }
        given.stream()
                .filter(tenant -> !connected.contains(tenant))
                .map(tenant -> new Company(
                        tenant, "", State.of(Shape.OFF, "Not connected yet"), null, used.get(tenant), NOT_CONNECTED))
                .forEach(companies::add);
        companies.sort(Comparator.comparing(Company::rank).thenComparing(Company::tenant));
        return companies;
    }

    /** For how many nothing is sent. */
    static long broken(List<Company> companies) {
        return companies.stream().filter(one -> one.rank() == PAUSED).count();
    }

    /** Those whose name, here or in Intacct, contains what was typed. */
    static List<Company> matching(List<Company> companies, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return companies.stream()
                .filter(one -> one.tenant().toLowerCase(Locale.ROOT).contains(wanted)
                        || one.company().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static Company connected(
            ConnectorApi.Company lane, ConnectorApi.Tenant tenant, @Nullable Long transactions) {
        Reason reason = tenant.waitsFor() == null ? lane.pausedFor() : tenant.waitsFor();
        boolean paused = tenant.state() == ConnectorApi.Standing.PAUSED || lane.pausedFor() != null;
        State state = paused ? State.of(Shape.DIFFERS, "Paused") : state(tenant.state());
        return new Company(
                tenant.tenant(),
                lane.company(),
                state,
                reason == null ? null : reason.cause() + " " + reason.remedy(),
                transactions,
                paused ? PAUSED : rank(tenant.state()));
    }

    private static State state(ConnectorApi.Standing standing) {
        return switch (standing) {
            case PAUSED -> State.of(Shape.DIFFERS, "Paused");
            case AWAITING_CONSENT -> State.of(Shape.CARE, "Waits for consent");
            case UNPROVEN -> State.of(Shape.WAITING, "Not tested yet");
            case RUNNING -> State.quiet(Shape.RECORDED, "Works");
        };
    }

    private static int rank(ConnectorApi.Standing standing) {
        return switch (standing) {
            case PAUSED -> PAUSED;
            case AWAITING_CONSENT -> WAITS;
            case UNPROVEN -> UNPROVEN;
            case RUNNING -> WORKS;
        };
    }
}
