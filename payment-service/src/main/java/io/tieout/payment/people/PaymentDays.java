package io.tieout.payment.people;

import io.tieout.model.id.TenantId;
import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of the payments that came on each day, and how long they took to Intacct. A posted payment changes no more, so that the time of
 * its last change is the time at which it was recorded.
 */
@Repository
class PaymentDays {

    /**
     * A day of arrivals.
     *
     * @param soon recorded in Intacct within a minute
     * @param later recorded after more than a minute
     * @param underway waits, or is on its way
     * @param attention rejected or parked
     * @param dismissed a person has dismissed it
     * @param medianSeconds within which half of the recorded ones were; absent where none is
     * @param p99Seconds within which 99 of 100 of them were; likewise
     */
    record Day(
            LocalDate day,
            long soon,
            long later,
            long underway,
            long attention,
            long dismissed,
            @Nullable Double medianSeconds,
            @Nullable Double p99Seconds) {

        static Day without(LocalDate day) {
            return new Day(day, 0, 0, 0, 0, 0, null, null);
        }
    }

    private final JdbcClient jdbc;

    PaymentDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Each day from the first to the last, those without a payment too.
     *
     * @param zone in which days begin
     */
    List<Day> between(TenantId tenant, LocalDate first, LocalDate last, ZoneId zone) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        // The starts stand in a SELECT of their own: they are read once, and not for each payment.
        Map<LocalDate, Day> found = jdbc
                .sql("""
                        SELECT width_bucket(received_at, (SELECT :starts::timestamptz[])) AS number,
                               count(*) FILTER (WHERE state = 'POSTED' AND changed_at - received_at <= interval '1 minute') AS soon,
                               count(*) FILTER (WHERE state = 'POSTED' AND changed_at - received_at > interval '1 minute') AS later,
                               count(*) FILTER (WHERE state IN ('WAITING', 'REQUESTED')) AS underway,
                               count(*) FILTER (WHERE state IN ('REJECTED', 'PARKED')) AS attention,
                               count(*) FILTER (WHERE state = 'DISMISSED') AS dismissed,
                               percentile_disc(ARRAY[0.5, 0.99]) WITHIN GROUP (ORDER BY extract(epoch FROM changed_at - received_at)::float8)
                                   FILTER (WHERE state = 'POSTED') AS seconds
                          FROM payment
                         WHERE tenant = :tenant AND received_at >= :from AND received_at < :until
                         GROUP BY number
                        """)
                .param(
                        "starts",
                        days.stream().map(day -> start(day, zone).toString()).toArray(String[]::new))
                .param("tenant", tenant.value())
                .param("from", SqlTimes.of(start(first, zone)))
                .param("until", SqlTimes.of(start(last.plusDays(1), zone)))
                .query((row, number) -> day(days.get(row.getInt("number") - 1), row))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::day, Function.identity()));
        return days.stream()
                .map(day -> found.getOrDefault(day, Day.without(day)))
                .toList();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Day day(LocalDate day, ResultSet row) throws SQLException {
        Double[] seconds = row.getArray("seconds") == null
                ? null
                : (Double[]) row.getArray("seconds").getArray();
        return new Day(
                day,
                row.getLong("soon"),
                row.getLong("later"),
                row.getLong("underway"),
                row.getLong("attention"),
                row.getLong("dismissed"),
                seconds == null ? null : seconds[0],
                seconds == null ? null : seconds[1]);
    }
}
