package io.tieout.console.person;

import io.tieout.model.id.TenantId;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come in.
 *
 * @param username lower case, at most 64 characters; what audit trails say
 * @param name as people call the person
 * @param email null if not known
 * @param tenants that the person may see; of an operator it says nothing, who may see all
 * @param mustChange the password is a one-time one: nothing is shown before it is changed
 */
public record Person(
        String username,
        String name,
        @Nullable String email,
        Role role,
        SortedSet<String> tenants,
        boolean mustChange,
        boolean disabled) {

    private static final int LONGEST = 64;

    public Person {
        if (username.isEmpty() || username.length() > LONGEST || !username.equals(folded(username))) {
            throw new IllegalArgumentException(
                    "A user name has 1 to 64 characters, without capitals and blanks around it.");
        }
        tenants = new TreeSet<>(tenants);
    }

    /** A user name as it is kept, from how somebody typed it. */
    public static String folded(String typed) {
        return typed.strip().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean mayEnter(TenantId tenant) {
        return seesAll() || tenants.contains(tenant.value());
    }

    public boolean seesAll() {
        return role == Role.OPERATOR;
    }
}
