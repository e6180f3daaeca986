package io.tieout.console.page;

import io.tieout.console.person.Person;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/**
 * Who has come through the door, kept with the request.
 *
 * @param visit empty at addresses that belong to no tenant
 */
record Entered(Person person, Formats formats, Optional<Visit> visit) {

    static final String ATTRIBUTE = Entered.class.getName();

    static Optional<Entered> of(ServletRequest request) {
        return Optional.ofNullable((Entered) request.getAttribute(ATTRIBUTE));
    }
}
