package io.tieout.connector.profile;

import io.tieout.connector.connection.Connections;
import io.tieout.connector.connection.NotConnected;
import io.tieout.connector.connection.SecretUnreadable;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the profiles of companies that were connected anew, and of all others once a day. One company at a time in each replica. */
@Component
class ProfileTimes {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileTimes.class);

    /** A company that is busy, or a replica that died with it, is tried again after so long. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    private final Profiles profiles;
    private final Connections connections;
    private final KnowingCompanies companies;
    private final Clock clock;

    ProfileTimes(Profiles profiles, Connections connections, KnowingCompanies companies, Clock clock) {
        this.profiles = profiles;
        this.connections = connections;
        this.companies = companies;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "#{profilePace.poll}", initialDelayString = "#{profilePace.poll}")
    void run() {
        boolean worked = true;
        while (worked) {
            worked = runOnce();
        }
    }

    /** @return whether there was anything to do */
    boolean runOnce() {
        Optional<TenantId> due = profiles.take(clock.instant(), clock.instant().plus(TAKEN));
        due.ifPresent(this::read);
        return due.isPresent();
    }

    private void read(TenantId tenant) {
        try {
            companies.ask(connections.of(tenant), CallPurpose.PROFILE);
        } catch (NotConnected | SecretUnreadable | CompanyBusy notNow) {
            LOG.atInfo()
                    .addKeyValue("tenant", tenant)
                    .log("the company's profile is read later: {}", notNow.getMessage());
        }
    }
}
