package io.tieout.console.oidc;

import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.model.id.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the house says of somebody, read by the rules of the settings. */
final class Claims {

    private final OidcProperties rules;
    private final Map<String, Object> claims;

    Claims(OidcProperties rules, Map<String, Object> claims) {
        this.rules = rules;
        this.claims = claims;
    }

    String issuer() {
        return text("iss").orElseThrow(() -> new IllegalArgumentException("The token has no issuer"));
    }

    String subject() {
        return text("sub").orElseThrow(() -> new IllegalArgumentException("The token has no subject"));
    }

    /** Folded; empty if the claim is missing or cannot be one. */
    Optional<String> username() {
        return text(rules.usernameClaim()).map(Person::folded).filter(name -> !name.isEmpty() && name.length() <= 64);
    }

    Optional<String> name() {
        return text("name").map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Only one that the house does not doubt. */
    Optional<String> email() {
        return Boolean.FALSE.equals(claims.get("email_verified")) ? Optional.empty() : text("email");
    }

    /** Whether the house decides about roles. */
    boolean decidesRole() {
        return !rules.roleClaim().isBlank();
    }

    /** Whether the house decides about companies. */
    boolean decidesCompanies() {
        return !rules.companiesClaim().isBlank();
    }

    /** The highest that any value of the claim gives. */
    Optional<Role> role() {
        List<String> values = texts(rules.roleClaim());
        return Stream.of(Role.values())
                .filter(role -> {
                    String wanted = rules.roles().get(role.name().toLowerCase(java.util.Locale.ROOT));
                    return wanted != null && !wanted.isBlank() && values.contains(wanted);
                })
                .reduce((lower, higher) -> higher);
    }

    /** What is no name of a company is left out. */
    SortedSet<String> companies() {
        var companies = new TreeSet<String>();
        texts(rules.companiesClaim()).stream().filter(Claims::isTenant).forEach(companies::add);
        return companies;
    }

    private Optional<String> text(String claim) {
        return Optional.ofNullable(claims.get(claim)).map(String::valueOf);
    }

    /** A claim is one text, or a list of them. */
    private List<String> texts(String claim) {
        Object value = claims.get(claim);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static boolean isTenant(String named) {
        try {
            return !new TenantId(named).value().isEmpty();
        } catch (IllegalArgumentException noTenant) {
            return false;
        }
    }
}
