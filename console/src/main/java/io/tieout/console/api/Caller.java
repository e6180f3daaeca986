package io.tieout.console.api;

import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.model.id.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom the services are asked, which is what their audit trails keep.
 *
 * @param who the user name
 * @param email null if not known
 * @param tenants the one that is looked at, or {@code *} for what belongs to no single one
 */
public record Caller(String who, @Nullable String email, Role role, List<String> tenants) {

    /** A person who looks at one tenant. That the person may is for the caller to have checked. */
    public static Caller of(Person person, TenantId tenant) {
        return new Caller(person.username(), person.email(), person.role(), List.of(tenant.value()));
    }

    /** @throws IllegalArgumentException if the person is no operator */
    public static Caller ofAll(Person operator) {
        if (!operator.seesAll()) {
            throw new IllegalArgumentException(operator.username() + " may not see all tenants");
        }
        return new Caller(operator.username(), operator.email(), operator.role(), List.of("*"));
    }
}
