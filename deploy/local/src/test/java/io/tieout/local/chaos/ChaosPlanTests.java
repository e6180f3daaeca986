package io.tieout.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.local.chaos.ChaosPlan.Kill;
import io.tieout.local.chaos.ChaosPlan.Phase;
import io.tieout.local.stack.Role;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChaosPlanTests {

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(ChaosPlan.of(5_000, 15, 7)).isEqualTo(ChaosPlan.of(5_000, 15, 7));
        assertThat(ChaosPlan.of(5_000, 15, 7)).isNotEqualTo(ChaosPlan.of(5_000, 15, 8));
    }

    @Test
    void killsAreAsManyAsAskedForInOrderAndWhileEventsArePublished() {
        ChaosPlan plan = ChaosPlan.of(20_000, 30, 3);

        assertThat(plan.kills())
                .hasSize(30)
                .isSortedAccordingTo(Comparator.comparing(Kill::at))
                .allMatch(it -> it.at().compareTo(plan.span()) < 0);
        assertThat(plan.span()).isEqualTo(Duration.ofSeconds(240));
    }

    @Test
    void nobodyIsSparedInALongRun() {
        List<Role> victims =
                ChaosPlan.of(5_000, 8, 11).kills().stream().map(Kill::role).toList();

        assertThat(victims).containsAll(List.of(Role.values()));
    }

    @Test
    void onePhaseFollowsTheOtherAndEveryFaultHasItsTime() {
        List<Phase> phases = ChaosPlan.of(20_000, 30, 5).phases();

        for (int next = 1; next < phases.size(); next++) {
            assertThat(phases.get(next).from())
                    .isGreaterThanOrEqualTo(phases.get(next - 1).to());
        }
        assertThat(phases.stream().map(Phase::fault).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(GatewayFault.values());
        assertThat(phases).allMatch(it -> it.share() > 0 && it.share() < 1);
    }

    @Test
    void aRunWithoutKillsIsAllowed() {
        assertThat(ChaosPlan.of(20, 0, 1).kills()).isEmpty();
    }
}
