package io.tieout.mapping.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.mapping.translation.Translation;
import io.tieout.model.event.Trace;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.starter.trace.LogContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts and logs what became of documents. A document that is delivered twice counts twice. */
@Component
class TranslationLog {

    private static final Logger log = LoggerFactory.getLogger(TranslationLog.class);

    private final MeterRegistry meters;

    TranslationLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void translated(DocumentKind kind, TenantId tenant, Trace trace, Translation translation) {
        count(kind, resultOf(translation));
        try (var context = LogContext.of(tenant, trace)) {
            switch (translation) {
                case Translation.Written(var command) ->
                    log.atInfo()
                            .addKeyValue("commandId", command.commandId())
                            .log(
                                    "Wished for {} {} in Intacct",
                                    kind,
                                    command.origin().documentId());
                case Translation.Parked(var problem) -> log.info("Parked: {} {}", problem.cause(), problem.remedy());
                case Translation.Refused(var problem) -> log.info("Refused: {} {}", problem.cause(), problem.remedy());
                case Translation.NothingOwed(var problem) -> log.info("{}", problem.cause());
                case Translation.Unmapped(var problem) -> log.info("Parked: {} {}", problem.cause(), problem.remedy());
                case Translation.WaitsForCustomer(var customer) ->
                    log.info("{} waits for customer {} to be in Intacct", kind, customer);
                case Translation.AlreadyThere(var sentence) -> log.info("{}", sentence);
                case Translation.Dismissed(var sentence) -> log.info("{}", sentence);
            }
        }
    }

    /** A record was read that billing is not told about. */
    void passedOver(DocumentKind kind, TenantId tenant, Trace trace, String sentence) {
        count(kind, "passed_over");
        try (var context = LogContext.of(tenant, trace)) {
            log.warn("{}", sentence);
        }
    }

    private static String resultOf(Translation translation) {
        return switch (translation) {
            case Translation.Written written -> "written";
            case Translation.Parked parked -> "parked";
            case Translation.Refused refused -> "refused";
            case Translation.NothingOwed nothing -> "nothing_owed";
            case Translation.Unmapped unmapped -> "unmapped";
            case Translation.WaitsForCustomer waits -> "waits_for_customer";
            case Translation.AlreadyThere there -> "already_there";
            case Translation.Dismissed dismissed -> "dismissed";
        };
    }

    private void count(DocumentKind kind, String result) {
        meters.counter("tieout.mapping.documents", "kind", kind.name(), "result", result)
                .increment();
    }
}
