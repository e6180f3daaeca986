package io.tieout.simulator.function;

import io.tieout.simulator.company.Assumptions.Offsets;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.Notation;
import io.tieout.simulator.company.User;
import java.time.Instant;

/**
 * Who calls, and through which address.
 *
 * @param sender the sender id
 * @param entity the entity of the session or sign-in; empty at top level
 * @param host the Host header of the request, which getAPISession's endpoint repeats
 */
public record Caller(Company company, User user, String sender, String entity, String host) {

    /** How the user's preferences write dates and times at a moment. */
    Notation notation(Instant at) {
        Notation own = user.notation();
        return company.definition().assumptions().offsets() == Offsets.AT_THE_REQUEST ? own.in(user.offsetAt(at)) : own;
    }
}
