package io.tieout.starter.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has been kept long enough. A sweep goes through all tables, with one small batch of each in turn until nothing old is left;
 * a table that fails is left for the next sweep and stops no other. Any number of replicas may sweep at once. Nothing is deleted from a
 * database that is not believed: it may be the wrong copy. Thread-safe.
 */
public final class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final List<Retained> tables;
    private final int batch;
    private final Clock clock;
    private final BooleanSupplier believed;
    private final MeterRegistry meters;
    private final Map<Retained, Instant> swept = new ConcurrentHashMap<>();
    private final Set<Retained> left = new LinkedHashSet<>();

    /** @param believed whether anything may be deleted now */
    public Housekeeping(List<Retained> tables, int batch, Clock clock, BooleanSupplier believed, MeterRegistry meters) {
        this.tables = tables.stream().filter(one -> one.kept() != null).toList();
        this.batch = batch;
        this.clock = clock;
        this.believed = believed;
        this.meters = meters;
        for (Retained table : this.tables) {
            swept.put(table, clock.instant());
            Gauge.builder("tieout.housekeeping.age", () -> age(table))
                    .description("How long ago nothing old was left of a table")
                    .baseUnit("seconds")
                    .tag("table", table.table())
                    .register(meters);
            deleted(table, 0);
        }
    }

    /**
     * Deletes one batch of each table of the sweep that is under way, or else begins one.
     *
     * @return whether the sweep has to go on
     */
    public synchronized boolean runOnce() {
        if (!believed.getAsBoolean()) {
            left.clear();
            return false;
        }
        if (left.isEmpty()) {
            left.addAll(tables);
        }
        left.removeIf(table -> !hasMore(table));
        return !left.isEmpty();
    }

    private boolean hasMore(Retained table) {
        Duration kept = table.kept();
        if (kept == null) {
            return false;
        }
        try {
            int rows = table.deletion().deleteBefore(clock.instant().minus(kept), batch);
            deleted(table, rows);
            if (rows >= batch) {
                return true;
            }
            swept.put(table, clock.instant());
        } catch (RuntimeException failed) {
            log.atWarn()
                    .addKeyValue("table", table.table())
                    .log(
                            "Rows of {} that are older than {} could not be deleted and are kept until the next sweep: {}",
                            table.table(),
                            table.property(),
                            failed.toString());
        }
        return false;
    }

    private void deleted(Retained table, int rows) {
        meters.counter("tieout.housekeeping.deleted", "table", table.table()).increment(rows);
    }

    private double age(Retained table) {
        Instant last = swept.getOrDefault(table, Instant.EPOCH);
        return Duration.between(last, clock.instant()).toSeconds();
    }
}
