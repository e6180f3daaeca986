package io.tieout.connector.lane;

import io.tieout.model.outcome.Problem;
import io.tieout.starter.sql.ProblemColumns;
import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of lanes. */
@Repository
@Transactional
class JdbcLanes implements Lanes {

    private final JdbcClient jdbc;
    private final LaneClock laneClock;
    private final Clock clock;

    JdbcLanes(JdbcClient jdbc, LaneClock laneClock, Clock clock) {
        this.jdbc = jdbc;
        this.laneClock = laneClock;
        this.clock = clock;
    }

    @Override
    public void dueNow(Collection<CompanyId> companies) {
        if (!companies.isEmpty()) {
            laneClock.dueNow(companies);
        }
    }

    @Override
    public void reckon(CompanyId company) {
        laneClock.reckon(company);
    }

    @Override
    public void goOn(CompanyId company, int batchSize, @Nullable Double secondsEach) {
        laneClock.goOn(company, batchSize, secondsEach);
    }

    @Override
    public void slowDown(CompanyId company) {
        jdbc.sql(
                        "UPDATE lane SET open_permits = greatest(1, open_permits / 2), eased_at = :now WHERE company = :company")
                .param("now", now())
                .param("company", company.key())
                .update();
    }

    @Override
    public void pause(CompanyId company, Instant until, Problem why) {
        jdbc.sql("""
                UPDATE lane SET paused_until = :until, code = :code, cause = :cause, remedy = :remedy
                 WHERE company = :company AND (paused_until IS NULL OR paused_until < :until)
                """)
                .param("until", SqlTimes.of(until))
                .params(ProblemColumns.parameters(why))
                .param("company", company.key())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LaneView> all() {
        Map<String, LaneView> lanes = new TreeMap<>();
        lanes(null).forEach(lane -> lanes.put(lane.company().key(), lane));
        members()
                .forEach((company, members) -> lanes.merge(
                        company,
                        new LaneView(CompanyId.of(company), 0, 0, 0, null, null, members),
                        (lane, none) -> lane.with(members)));
        return List.copyOf(lanes.values());
    }

    @Override
    public Optional<LaneView> of(CompanyId company) {
        return lanes(company).stream().findFirst();
    }

    /** @param company null for all */
    private List<LaneView> lanes(@Nullable CompanyId company) {
        return jdbc.sql("""
                        SELECT company, permits, open_permits, paused_until, code, cause, remedy,
                               (SELECT count(*) FROM permit
                                 WHERE permit.company = lane.company AND leased_until >= :now) AS leased
                          FROM lane
                         WHERE :company::text IS NULL OR company = :company
                        """)
                .param("now", now())
                .param("company", company == null ? null : company.key())
                .query((row, number) -> new LaneView(
                        CompanyId.of(row.getString("company")),
                        row.getInt("permits"),
                        row.getInt("open_permits"),
                        row.getInt("leased"),
                        SqlTimes.readNullable(row, "paused_until"),
                        ProblemColumns.read(row),
                        List.of()))
                .list();
    }

    private Map<String, List<ConnectionView>> members() {
        Map<String, List<ConnectionView>> members = new TreeMap<>();
        jdbc.sql("SELECT * FROM lane_member ORDER BY company, joined_at NULLS LAST, tenant")
                .query((row, number) -> members.computeIfAbsent(row.getString("company"), key -> new ArrayList<>())
                        .add(new ConnectionView(
                                row.getString("tenant"),
                                row.getInt("permits"),
                                Standing.valueOf(row.getString("standing")),
                                SqlTimes.read(row, "since"),
                                ProblemColumns.read(row))))
                .list();
        return members;
    }

    private OffsetDateTime now() {
        return SqlTimes.of(clock.instant());
    }
}
