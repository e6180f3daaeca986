package io.tieout.connector.lane;

import java.time.Duration;
import java.util.Optional;

/** Permission to make one request to a company. */
public interface Permits {

    /** One of the company's permits, or nothing when all are taken or the lane is paused. */
    Optional<Permit> lease(CompanyId company);

    /**
     * Waits for a permit; meant for virtual threads.
     *
     * @throws CompanyBusy if none was free within that time; at once if the lane is paused for longer than that
     */
    Permit await(CompanyId company, Duration longest);
}
