package io.tieout.connector.profile;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a company is like, for everybody who has to know. Reads and keeps the profile; each reading is announced. */
@Component
public class KnowingCompanies {

    private static final Duration PERMIT_WAIT = Duration.ofSeconds(10);
    private static final Duration WORTH = Duration.ofDays(1);
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);
    private static final Duration AFTER_SILENCE = Duration.ofMinutes(10);

    private final ReadingProfiles reading;
    private final Formattings formattings;
    private final Profiles profiles;
    private final Describing describing;
    private final Clock clock;

    KnowingCompanies(
            ReadingProfiles reading, Formattings formattings, Profiles profiles, Describing describing, Clock clock) {
        this.reading = reading;
        this.formattings = formattings;
        this.profiles = profiles;
        this.describing = describing;
        this.clock = clock;
    }

    /** What is known of a company. */
    public sealed interface Knowledge {

        /** @param remarks what is assumed and why; empty where nothing is */
        record Known(CompanyProfile profile, List<Problem> remarks) implements Knowledge {}

        /** Nothing could be asked. */
        record NotNow(Fault fault) implements Knowledge {}
    }

    /**
     * Asks now, whatever is known.
     *
     * @throws io.tieout.connector.lane.CompanyBusy if no permit of the company was free
     */
    public Knowledge ask(Connection connection, CallPurpose cause) {
        CompanyProfile before = profile(connection.tenant()).orElse(null);
        return switch (reading.read(connection, cause, PERMIT_WAIT, before)) {
            case ReadingProfiles.Outcome.Read read -> {
                describing.keep(connection, read.profile(), clock.instant().plus(WORTH));
                yield new Knowledge.Known(read.profile(), read.profile().remarks());
            }
            case ReadingProfiles.Outcome.NotRead not -> {
                profiles.keepProblem(
                        connection.tenant(),
                        not.fault().problem(),
                        clock.instant().plus(isPassing(not.fault()) ? AFTER_SILENCE : AFTER_A_REFUSAL));
                yield new Knowledge.NotNow(not.fault());
            }
        };
    }

    /**
     * What is known, with the formats and the zone as they are at this moment: a zone is corrected, or winter begins. Costs one
     * transaction, or those of a whole profile where there is none.
     *
     * @throws io.tieout.connector.lane.CompanyBusy if no permit of the company was free
     */
    public Knowledge beforeReading(Connection connection) {
        Optional<CompanyProfile> known = profile(connection.tenant());
        if (known.isEmpty()) {
            return switch (ask(connection, CallPurpose.PROFILE)) {
                case Knowledge.Known first -> assumedInReading(first.profile());
                case Knowledge.NotNow not -> not;
            };
        }
        CompanyProfile profile = known.get();
        return switch (formattings.ask(connection, CallPurpose.READ, PERMIT_WAIT, profile.formatting())) {
            case PageAnswer.Page<Formatting> page ->
                assumedInReading(profile.formatted(page.rows().getFirst()));
            case PageAnswer.Failed<Formatting> failed
            when isPassing(failed.fault()) || failed.fault().faultClass() == FaultClass.CREDENTIALS ->
                new Knowledge.NotNow(failed.fault());
            case PageAnswer.Failed<Formatting> failed ->
                assumedInReading(profile.unformatted(failed.fault().problem()));
        };
    }

    private static Knowledge assumedInReading(CompanyProfile profile) {
        return new Knowledge.Known(
                profile, profile.remarksOf(CompanyProfile.Part.FORMATTING, CompanyProfile.Part.CURRENCIES));
    }

    private static boolean isPassing(Fault fault) {
        return fault.faultClass() == FaultClass.TRANSIENT || fault.faultClass() == FaultClass.BUSY;
    }

    private Optional<CompanyProfile> profile(TenantId tenant) {
        return profiles.kept(tenant).map(Profiles.Kept::profile);
    }
}
