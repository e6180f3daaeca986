package io.tieout.connector.posting.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.connector.posting.PostingState;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.intacct.IntacctOutcome;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.starter.event.EventFactory;
import io.tieout.starter.event.Outbox;
import io.tieout.starter.trace.LogContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells what became of postings: to Kafka through the outbox, to the log, and to the meters. */
@Component
class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    private final Outbox outbox;
    private final EventFactory events;
    private final MeterRegistry meters;
    private final Clock clock;

    Outcomes(Outbox outbox, EventFactory events, MeterRegistry meters, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    /** Inside the transaction that made the decisions. Rows that are not at rest, or are parked once more for the same, are only logged. */
    void tell(List<SettledRow> rows) {
        List<Event<?>> outcomes = new ArrayList<>();
        for (SettledRow row : rows) {
            write(row);
            if (row.isAsTold()) {
                continue;
            }
            outcomeState(row.state()).ifPresent(state -> {
                outcomes.add(outcome(row, state));
                measure(row, state);
            });
        }
        outbox.addAll(outcomes);
    }

    private Event<IntacctOutcome> outcome(SettledRow row, OutcomeState state) {
        var command = row.command();
        var outcome = new IntacctOutcome(
                command.commandId(),
                command.revision(),
                command.origin(),
                state,
                row.recordNo(),
                state == OutcomeState.POSTED ? command.creates(row.entity()) : null,
                row.problem(),
                clock.instant());
        return events.event(
                EventTypes.INTACCT_OUTCOME,
                row.tenant(),
                outcome,
                command.commandId().value(),
                row.trace(),
                command.commandId().value(),
                Integer.toString(row.decisions()));
    }

    private void measure(SettledRow row, OutcomeState state) {
        Timer.builder("tieout.postings.decided")
                .description("From a command's acceptance to its outcome")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .register(meters)
                .record(Duration.between(row.acceptedAt(), clock.instant()));
    }

    private static Optional<OutcomeState> outcomeState(PostingState state) {
        return switch (state) {
            case POSTED -> Optional.of(OutcomeState.POSTED);
            case REJECTED -> Optional.of(OutcomeState.REJECTED);
            case PARKED -> Optional.of(OutcomeState.PARKED);
            case DISMISSED -> Optional.of(OutcomeState.DISMISSED);
            case READY, IN_FLIGHT, UNCERTAIN -> Optional.empty();
        };
    }

    private static void write(SettledRow row) {
        try (var context = LogContext.of(row.tenant(), row.trace())) {
            var line = (row.state() == PostingState.POSTED ? log.atInfo() : log.atWarn())
                    .addKeyValue("commandId", row.command().commandId())
                    .addKeyValue("key", Writings.of(row.command()).key())
                    .addKeyValue("recordNo", row.recordNo())
                    .addKeyValue("request", row.requestId());
            if (row.isAsTold()) {
                line.log("Posting was tried again by itself, and is parked for the same");
            } else if (row.problem() == null) {
                line.log("Posting is {}", row.state());
            } else {
                line.addKeyValue("code", row.problem().code())
                        .log("Posting is {}: {}", row.state(), row.problem().cause());
            }
        }
    }
}
