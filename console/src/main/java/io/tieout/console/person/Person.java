package io.tieout.console.person;

import io.tieout.model.id.TenantId;
import java.time.ZoneId;
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
 * @param elsewhere signs in with the house's own sign-in and has no password here
 * @param zone of the times that the person reads; null for that of the browser's clock
 */
public record Person(
        String username,
        String name,
        @Nullable String email,
        Role role,
        SortedSet<String> tenants,
        boolean mustChange,
        boolean disabled,
        boolean elsewhere,
        @Nullable ZoneId zone) {

    private static final int LONGEST = 64;

    public Person {
        if (username.isEmpty() || username.length() > LONGEST || !username.equals(folded(username))) {
            throw new IllegalArgumentException(
                    "A user name has 1 to 64 characters, without capitals and blanks around it.");
        }
        tenants = new TreeSet<>(tenants);
    }

    /** Somebody with a password here. */
    public Person(
            String username,
            String name,
            @Nullable String email,
            Role role,
            SortedSet<String> tenants,
            boolean mustChange,
            boolean disabled) {
        this(username, name, email, role, tenants, mustChange, disabled, false, null);
    }

    /** Somebody who signs in elsewhere. */
    public static Person elsewhere(
            String username, String name, @Nullable String email, Role role, SortedSet<String> tenants) {
        return new Person(username, name, email, role, tenants, false, false, true, null);
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
