package io.tieout.console.page;

import io.tieout.console.person.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * From which role on an address may be asked. Each handler says so: one that says nothing is closed. An address with a {@code {tenant}} asks
 * besides that the person may see that tenant.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    Role value();

    /** Whether it can be asked while a one-time password has yet to be changed. */
    boolean beforeChange() default false;
}
