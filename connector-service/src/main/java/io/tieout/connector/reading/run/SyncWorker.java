package io.tieout.connector.reading.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.connection.NotConnected;
import io.tieout.connector.connection.SecretUnreadable;
import io.tieout.connector.connection.StartDates;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.lane.ConnectionWaits;
import io.tieout.connector.profile.CompanyProfile;
import io.tieout.connector.profile.KnowingCompanies;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.LeaseLost;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.page.Ahead;
import io.tieout.connector.reading.page.Announcing;
import io.tieout.connector.reading.page.FindingCustomFields;
import io.tieout.connector.reading.page.PageReading;
import io.tieout.connector.reading.page.QuietHours;
import io.tieout.connector.reading.page.Stepped;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.RecordKinds;
import io.tieout.connector.reading.record.SeenRecords;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.starter.loop.LeaseRenewal;
import io.tieout.starter.trace.LogContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one due run at a time and reads as much of it as the gateway lets it. */
@Component
class SyncWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SyncWorker.class);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final SyncRuns runs;
    private final Leases leases;
    private final Connections connections;
    private final KnowingCompanies companies;
    private final FindingCustomFields customFields;
    private final StartDates startDates;
    private final SeenRecords seen;
    private final QuietHours quietHours;
    private final PageReading pageReading;
    private final Concluding concluding;
    private final Announcing announcing;
    private final ReadingProperties properties;
    private final MeterRegistry metrics;
    private final Clock clock;

    SyncWorker(
            SyncRuns runs,
            Leases leases,
            Connections connections,
            KnowingCompanies companies,
            FindingCustomFields customFields,
            StartDates startDates,
            SeenRecords seen,
            QuietHours quietHours,
            PageReading pageReading,
            Concluding concluding,
            Announcing announcing,
            ReadingProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        this.runs = runs;
        this.leases = leases;
        this.connections = connections;
        this.companies = companies;
        this.customFields = customFields;
        this.startDates = startDates;
        this.seen = seen;
        this.quietHours = quietHours;
        this.pageReading = pageReading;
        this.concluding = concluding;
        this.announcing = announcing;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @return whether there was anything to do */
    boolean runOnce() {
        Optional<SyncRun> claimed = runs.claim(clock.instant(), properties.lease());
        claimed.ifPresent(run -> {
            try (LogContext context = LogContext.of(run.tenant(), run.trace());
                    LeaseRenewal.Held held = leases.during(run.lease())) {
                work(run);
            }
        });
        return claimed.isPresent();
    }

    private void work(SyncRun run) {
        try {
            if (runs.isCancelled(run)) {
                end(run, Stage.CANCELLED, null);
            } else {
                read(run);
            }
        } catch (NotConnected absent) {
            end(
                    run,
                    Stage.FAILED,
                    new Problem(
                            ProblemCode.NOT_CONNECTED,
                            text(absent),
                            "Save the connection settings, then start the sync again."));
        } catch (SecretUnreadable lost) {
            end(
                    run,
                    Stage.FAILED,
                    new Problem(
                            ProblemCode.CREDENTIALS_UNREADABLE,
                            text(lost),
                            "Save the connection again, then start the sync again."));
        } catch (ConnectionWaits waits) {
            waits(run, waits);
        } catch (CompanyBusy busy) {
            later(
                    run,
                    new Problem(
                            ProblemCode.COMPANY_BUSY,
                            text(busy),
                            "Start the sync again when the company answers again."),
                    null);
        } catch (LeaseLost lost) {
            LOG.atWarn().addKeyValue("run", run.id()).log("{}", text(lost));
        } catch (RuntimeException trouble) {
            // The database or Kafka: nothing is lost, the run goes on where it stands, however long that takes.
            LOG.atError()
                    .addKeyValue("run", run.id())
                    .setCause(trouble)
                    .log("a sync run was interrupted and goes on later");
            runs.release(run, clock.instant().plus(SHORTEST_WAIT.multipliedBy(5)));
        }
    }

    private void read(SyncRun claimed) {
        SyncRun run = claimed;
        Connection connection = connections.of(run.tenant());
        if (run.progress().pages() == 0) {
            announcing.stage(run, Stage.STARTED, null);
        }
        LocalDate startDate = startDates.of(run.tenant()).orElse(null);
        if (run.sparing() && run.progress().conditions() == null) {
            switch (quietHours.look(run, connection, startDate)) {
                case QuietHours.Look.Quiet quiet -> {
                    end(quiet.run(), Stage.COMPLETED, concluding.problem(quiet.run(), connection));
                    return;
                }
                case QuietHours.Look.News news -> run = run.with(run.progress().asked(news.requests()));
            }
        }
        if (run.progress().conditions() == null) {
            switch (companies.beforeReading(connection)) {
                case KnowingCompanies.Knowledge.NotNow not -> {
                    stopped(run, not.fault());
                    return;
                }
                case KnowingCompanies.Knowledge.Known known -> {
                    CompanyProfile profile = known.profile();
                    var conditions = new Conditions(
                            profile.formattingOrDocumented(),
                            profile.currencyOrUnknown(),
                            List.of(),
                            customFields.before(run, connection),
                            startDate);
                    run = run.with(run.progress().under(conditions, known.remarks()));
                }
            }
        }
        var ahead = new Ahead();
        while (run.progress().done() < run.objects().size()) {
            if (runs.isCancelled(run)) {
                end(run, Stage.CANCELLED, null);
                return;
            }
            RecordKind<?> kind = RecordKinds.of(run.objects().get(run.progress().done()));
            switch (pageReading.read(kind, run, connection, ahead)) {
                case Stepped.Moved moved -> run = moved.run();
                case Stepped.Stopped stopped -> {
                    stopped(run, stopped.fault());
                    return;
                }
            }
        }
        end(run, Stage.COMPLETED, concluding.problem(run, connection));
    }

    /** What waits for a person says so at once; the next run reads what this one did not. */
    private void waits(SyncRun run, ConnectionWaits waits) {
        if (waits.isTriedByItself()) {
            later(run, waits.problem(), null);
        } else {
            end(run, Stage.FAILED, waits.problem());
        }
    }

    private void stopped(SyncRun run, Fault fault) {
        if (fault.faultClass() == FaultClass.TRANSIENT || fault.faultClass() == FaultClass.BUSY) {
            later(run, fault.problem(), fault.retryAfter());
        } else {
            end(run, Stage.FAILED, fault.problem());
        }
    }

    private void later(SyncRun run, Problem problem, @Nullable Duration atLeast) {
        if (run.attempts() >= properties.mostAttempts()) {
            end(run, Stage.FAILED, givenUp(run.attempts(), problem));
            return;
        }
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(run.attempts(), 6));
        Duration longer = atLeast != null && atLeast.compareTo(wait) > 0 ? atLeast : wait;
        Duration chosen = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
        LOG.atInfo()
                .addKeyValue("run", run.id())
                .addKeyValue("code", problem.code())
                .log("a sync run goes on in {}: {}", chosen, problem.cause());
        runs.release(run, clock.instant().plus(chosen));
    }

    /** What was tried again by itself until now is not from now on, so that its remedy is no longer true. */
    static Problem givenUp(int attempts, Problem problem) {
        return problem.saying(
                "The sync was given up after %d attempts without progress, and each time: %s"
                        .formatted(attempts, problem.cause()),
                "Test the connection; when it works, start the sync again, which goes on from what was read. If it ends like this "
                        + "again, show the sentence above to Sage or whoever keeps the company.");
    }

    private void end(SyncRun run, Stage stage, @Nullable Problem problem) {
        announcing.stage(run, stage, problem);
        runs.end(run, stage, problem, clock.instant());
        seen.forget(run.tenant(), run.id());
        metrics.counter("tieout.reading.runs", "outcome", told(stage)).increment();
        LOG.atInfo()
                .addKeyValue("run", run.id())
                .addKeyValue("counts", run.progress().counts())
                .log("sync run {}{}", told(stage), problem == null ? "" : ": " + problem.cause());
    }

    private static String told(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static String text(RuntimeException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
