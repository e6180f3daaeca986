package io.tieout.console.users;

import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Which people somebody may change, and what may be given to them. Nobody gives what is not one's own. */
final class Managing {

    private Managing() {}

    /** Why this person cannot be changed by this one; empty if it can. */
    static String obstacle(Person by, Person other) {
        if (by.username().equals(other.username())) {
            return "Your own role and companies are changed by another administrator. Your name, e-mail, time zone and password are in your profile.";
        }
        if (!by.role().covers(other.role())) {
            return "An operator is changed by an operator.";
        }
        if (!by.seesAll() && !by.tenants().containsAll(other.tenants())) {
            return "%s also sees companies that you do not. An operator can change this.".formatted(other.name());
        }
        return "";
    }

    /** The roles that the person may give. */
    static List<Role> roles(Person by) {
        return Stream.of(Role.values()).filter(by.role()::covers).toList();
    }

    /** The companies that the person may give. An operator may give all, also those that nobody has named yet. */
    static boolean mayGive(Person by, SortedSet<String> tenants) {
        return by.seesAll() || by.tenants().containsAll(tenants);
    }

    /** What was changed, for the audit log: {@code role Viewer → Accountant; companies acme → acme, beta}. */
    static String difference(Person before, Person after) {
        var changes = new ArrayList<String>();
        add(changes, "name", before.name(), after.name());
        add(changes, "e-mail", String.valueOf(before.email()), String.valueOf(after.email()));
        add(changes, "role", before.role().words(), after.role().words());
        add(changes, "companies", String.join(", ", before.tenants()), String.join(", ", after.tenants()));
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + " " + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() || value.equals("null") ? "none" : value;
    }
}
