package io.tieout.console.page;

import io.tieout.console.api.Caller;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.model.id.TenantId;

/**
 * A person who looks at one tenant and may: the door has checked it. Handlers take it as a parameter.
 *
 * @param formats how the person reads figures and times
 */
public record Visit(Person person, TenantId tenant, Formats formats) {

    /** The tenant as it stands in addresses. */
    public String t() {
        return tenant.value();
    }

    public Caller caller() {
        return Caller.of(person, tenant);
    }

    public boolean may(Role role) {
        return person.role().covers(role);
    }
}
