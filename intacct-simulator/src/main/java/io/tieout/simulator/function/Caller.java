package io.tieout.simulator.function;

import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.User;
import java.time.ZoneOffset;

/**
 * Who calls, and through which address.
 *
 * @param sender the sender id
 * @param entity the entity of the session or sign-in; empty at top level
 * @param host the Host header of the request, which getAPISession's endpoint repeats
 */
public record Caller(Company company, User user, String sender, String entity, String host) {

    /** The zone of the user's preferences. */
    public ZoneOffset zone() {
        return ZoneOffset.ofTotalSeconds(user.gmtOffsetMinutes() * 60);
    }
}
