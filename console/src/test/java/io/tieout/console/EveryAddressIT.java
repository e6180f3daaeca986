package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.page.Allowed;
import io.tieout.console.person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks through all addresses there are, as each role, as a stranger to the tenant, and as nobody. */
class EveryAddressIT extends RunningConsole {

    /** What signs in and out is the security filters' own. */
    private static final Set<String> OPEN = Set.of("/sign-in", "/sign-in/elsewhere", "/error");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** The recorded list has a next page for ever; taking it out as a file would not end well. */
    @BeforeEach
    void theListEnds() {
        SERVICES.answers("payment-service", "GET", "/api/v1/tenants/acme/payments", 200, "{\"payments\":[]}");
    }

    private record Address(String pattern, RequestMethod method, Role from) {

        /** @param tenant in place of the variable */
        String of(String tenant) {
            return pattern.replace("{tenant}", tenant).replaceAll("\\{[^}]*}", "T-1");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleComesWhereItIsAllowedAndNowhereElse(Role role) {
        Session session = signedIn(somebody("walker-" + role.name().toLowerCase(java.util.Locale.ROOT), role, "acme"));
        List<String> flaws = new ArrayList<>();
        for (Address address : addresses()) {
            int status = ask(session, address, address.of("acme"));
            boolean allowed = role.covers(address.from());
            if (allowed ? status == 403 || status >= 500 : status != 403) {
                flaws.add(address + " answers " + role + " with " + status);
            }
        }
        assertThat(flaws).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OPERATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyComesToATenantOfOthers(Role role) {
        Session session =
                signedIn(somebody("stranger-" + role.name().toLowerCase(java.util.Locale.ROOT), role, "mine"));
        int before = askedAbout("acme");
        for (Address address : addresses()) {
            if (address.pattern().contains("{tenant}")) {
                for (String tenant : List.of("acme", "nobody", "%2561cme", "acme%20", "..%2Facme")) {
                    assertThat(ask(session, address, address.of(tenant)))
                            .as("%s of %s", address, tenant)
                            .isBetween(400, 404);
                }
            }
        }
        assertThat(askedAbout("acme")).isEqualTo(before);
    }

    @Test
    void nobodyComesAnywhereWithoutSigningIn() {
        for (Address address : addresses()) {
            Session.Page page = address.method() == RequestMethod.GET
                    ? visitor().get(address.of("acme"))
                    : visitor().postBlindly(address.of("acme"), Map.of());
            assertThat(page.status()).as(address.toString()).isIn(302, 403);
            if (page.status() == 302) {
                assertThat(page.location()).isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void thereAreAddressesToWalkThrough() {
        assertThat(addresses()).hasSizeGreaterThan(8).anyMatch(address -> address.method() == RequestMethod.POST);
    }

    private int ask(Session session, Address address, String path) {
        return address.method() == RequestMethod.GET
                ? session.get(path).status()
                : session.post("/password", path, Map.of()).status();
    }

    private static int askedAbout(String tenant) {
        return (int) Stream.of("connector-service", "mapping-service", "payment-service", "scheduler-service")
                .flatMap(service -> SERVICES.asked(service).stream())
                .filter(asked -> asked.path().contains("/tenants/" + tenant + "/"))
                .count();
    }

    private List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            for (String pattern : info.getPatternValues()) {
                Allowed allowed = method.getMethodAnnotation(Allowed.class);
                if (OPEN.contains(pattern)) {
                    continue;
                }
                assertThat(allowed).as("%s says whom it lets in", pattern).isNotNull();
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> addresses.add(new Address(pattern, verb, allowed.value())));
            }
        });
        return addresses;
    }
}
