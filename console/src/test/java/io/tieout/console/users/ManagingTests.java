package io.tieout.console.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ManagingTests {

    private static final Person OLGA = person("olga", Role.ADMIN, "acme");
    private static final Person OPERATOR = person("root", Role.OPERATOR);

    @Test
    void anAdministratorChangesThoseWhoseCompaniesAreAllTheAdministratorsOwn() {
        assertThat(Managing.obstacle(OLGA, person("jonas", Role.ADMIN, "acme"))).isEmpty();
        assertThat(Managing.obstacle(OLGA, person("jonas", Role.VIEWER, "acme", "beta")))
                .contains("also sees companies that you do not");
        assertThat(Managing.obstacle(OPERATOR, person("jonas", Role.VIEWER, "acme", "beta")))
                .isEmpty();
    }

    @Test
    void nobodyChangesOneselfOrSomebodyWhoMayMore() {
        assertThat(Managing.obstacle(OLGA, OLGA)).contains("another administrator");
        assertThat(Managing.obstacle(OLGA, OPERATOR)).contains("by an operator");
        assertThat(Managing.obstacle(OPERATOR, person("boss", Role.OPERATOR))).isEmpty();
    }

    @Test
    void nobodyGivesWhatIsNotOnesOwn() {
        assertThat(Managing.roles(OLGA)).containsExactly(Role.VIEWER, Role.ACCOUNTANT, Role.ADMIN);
        assertThat(form("OPERATOR", "acme").flaws(OLGA)).containsOnlyKeys("role");
        assertThat(form("VIEWER", "beta").flaws(OLGA)).containsOnlyKeys("companies");
        assertThat(form("VIEWER", "beta").flaws(OPERATOR)).isEmpty();
        assertThat(form("OPERATOR").flaws(OPERATOR)).isEmpty();
        assertThat(form("VIEWER").flaws(OLGA)).isEqualTo(Map.of("companies", "Choose at least one company."));
    }

    @Test
    void whatIsTypedIsCheckedBeforeItIsKept() {
        var form = new PersonForm("Jönas!", " ", "no mail", "BOSS", List.of("acme"), "a b");

        assertThat(form.flawsOfNew(OPERATOR)).containsOnlyKeys("username", "name", "email", "role", "companies");
        assertThat(new PersonForm(" Jonas@Example.com ", " Jonas ", "", "VIEWER", List.of("acme"), "beta, ,acme")
                        .person(false))
                .isEqualTo(new Person(
                        "jonas@example.com",
                        "Jonas",
                        null,
                        Role.VIEWER,
                        new TreeSet<>(List.of("acme", "beta")),
                        true,
                        false));
    }

    @Test
    void theAuditLogSaysWhatWasOtherBefore() {
        assertThat(Managing.difference(
                        person("jonas", Role.VIEWER, "acme"), person("jonas", Role.ADMIN, "acme", "beta")))
                .isEqualTo("role Viewer → Administrator; companies acme → acme, beta");
    }

    private static PersonForm form(String role, String... companies) {
        return new PersonForm("jonas", "Jonas", "", role, List.of(companies), "");
    }

    private static Person person(String username, Role role, String... tenants) {
        return new Person(username, username, null, role, new TreeSet<>(List.of(tenants)), false, false);
    }
}
