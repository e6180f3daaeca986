package io.tieout.console.users;

import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.model.id.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed about a person.
 *
 * @param companies that are ticked
 * @param more companies that an operator has typed, separated by commas
 */
public record PersonForm(String username, String name, String email, String role, List<String> companies, String more) {

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    static PersonForm of(Person person) {
        return new PersonForm(
                person.username(),
                person.name(),
                person.email() == null ? "" : person.email(),
                person.role().name(),
                List.copyOf(person.tenants()),
                "");
    }

    /** As it is kept, with what the form does not have from how the person was. */
    Person changed(Person before) {
        return new Person(
                before.username(),
                name.strip(),
                emailOrNull(email),
                Role.valueOf(role),
                tenants(),
                before.mustChange(),
                before.disabled(),
                before.elsewhere(),
                before.zone());
    }

    /** Somebody new. @param elsewhere signs in with the house's own sign-in */
    Person person(boolean elsewhere) {
        return new Person(
                Person.folded(username),
                name.strip(),
                emailOrNull(email),
                Role.valueOf(role),
                tenants(),
                !elsewhere,
                false,
                elsewhere,
                null);
    }

    /** An operator sees all companies and is given none. */
    private SortedSet<String> tenants() {
        var tenants = new TreeSet<String>();
        if (!role.equals(Role.OPERATOR.name())) {
            named().forEach(tenants::add);
        }
        return tenants;
    }

    private Stream<String> named() {
        return Stream.concat(companies.stream(), Stream.of(more.split(",")))
                .map(String::strip)
                .filter(tenant -> !tenant.isEmpty());
    }

    /** What is wrong about somebody new, by field; empty if nothing is. */
    Map<String, String> flawsOfNew(Person by) {
        var flaws = new LinkedHashMap<String, String>();
        put(flaws, "username", usernameFlaw());
        flaws.putAll(flaws(by));
        return flaws;
    }

    /** What is wrong about somebody who has a user name. */
    Map<String, String> flaws(Person by) {
        var flaws = new LinkedHashMap<String, String>();
        put(flaws, "name", nameFlaw(name));
        put(flaws, "email", emailFlaw(email));
        put(flaws, "role", roleFlaw(by));
        put(flaws, "companies", companiesFlaw(by));
        return flaws;
    }

    private String usernameFlaw() {
        return USERNAME.matcher(Person.folded(username)).matches()
                ? ""
                : "A user name has 1 to 64 small letters, digits, and . _ @ + - ; an e-mail address is one.";
    }

    static String nameFlaw(String name) {
        if (name.isBlank()) {
            return "The name as people call this person is missing.";
        }
        return name.strip().length() > LONGEST_NAME
                ? "The name has at most %d characters.".formatted(LONGEST_NAME)
                : "";
    }

    static String emailFlaw(String email) {
        String typed = email.strip();
        return typed.isEmpty()
                        || (typed.length() <= LONGEST_EMAIL
                                && EMAIL.matcher(typed).matches())
                ? ""
                : "An e-mail address has one @, and no blanks.";
    }

    private String roleFlaw(Person by) {
        return Managing.roles(by).stream().anyMatch(one -> one.name().equals(role))
                ? ""
                : "Choose a role, at most your own.";
    }

    private String companiesFlaw(Person by) {
        if (role.equals(Role.OPERATOR.name())) {
            return "";
        }
        for (String tenant : named().toList()) {
            if (!isTenant(tenant)) {
                return "%s is no name of a company: it holds letters, digits, and . _ - only, at most 64."
                        .formatted(tenant);
            }
        }
        SortedSet<String> chosen = tenants();
        if (chosen.isEmpty()) {
            return "Choose at least one company.";
        }
        return Managing.mayGive(by, chosen) ? "" : "You can give only companies that you see yourself.";
    }

    private static boolean isTenant(String named) {
        try {
            return !new TenantId(named).value().isEmpty();
        } catch (IllegalArgumentException noTenant) {
            return false;
        }
    }

    static @Nullable String emailOrNull(String email) {
        return email.isBlank() ? null : email.strip();
    }

    private static void put(Map<String, String> flaws, String field, String flaw) {
        if (!flaw.isEmpty()) {
            flaws.put(field, flaw);
        }
    }
}
