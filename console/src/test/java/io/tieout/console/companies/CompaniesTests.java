package io.tieout.console.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.Standing;
import io.tieout.console.api.Reason;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CompaniesTests {

    private static final Reason WHY = new Reason("CODE", "The password is refused.", "Enter the new one.");

    private final List<ConnectorApi.Company> lanes = List.of(
            new ConnectorApi.Company(
                    "ONE",
                    List.of(tenant("a", Standing.RUNNING, null), tenant("b", Standing.UNPROVEN, null)),
                    null,
                    null),
            new ConnectorApi.Company("TWO", List.of(tenant("c", Standing.PAUSED, WHY)), null, null),
            new ConnectorApi.Company("THREE", List.of(tenant("d", Standing.RUNNING, null)), WHY, null));

    @Test
    void theWorstAreFirstAndThoseThatAreNotConnectedAreThereToo() {
        List<Company> all = Companies.of(lanes, List.of(), new TreeSet<>(List.of("a", "new")));

        assertThat(all).extracting(Company::tenant).containsExactly("c", "d", "b", "new", "a");
        assertThat(all)
                .extracting(one -> one.state().words())
                .containsExactly("Paused", "Paused", "Not tested yet", "Not connected yet", "Works");
        assertThat(all.getFirst().why()).isEqualTo("The password is refused. Enter the new one.");
        assertThat(Companies.broken(all)).isEqualTo(2);
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        var used = List.of(new ConnectorApi.TenantUsage("a", "ONE", "2026-11", 12));

        assertThat(Companies.of(lanes, used, new TreeSet<>()))
                .filteredOn(one -> one.tenant().equals("a") || one.tenant().equals("b"))
                .extracting(Company::transactions)
                .containsExactly(0L, 12L);
        assertThat(Companies.of(lanes, null, new TreeSet<>()))
                .extracting(Company::transactions)
                .containsOnlyNulls();
    }

    @Test
    void aNameIsFoundHereAndInIntacctWhateverItsCase() {
        List<Company> all = Companies.of(lanes, null, new TreeSet<>());

        assertThat(Companies.matching(all, " tWo ")).extracting(Company::tenant).containsExactly("c");
        assertThat(Companies.matching(all, "A")).extracting(Company::tenant).containsExactly("a");
        assertThat(Companies.matching(all, "")).hasSize(4);
    }

    private static ConnectorApi.Tenant tenant(String name, Standing state, Reason why) {
        return new ConnectorApi.Tenant(name, state, why);
    }
}
