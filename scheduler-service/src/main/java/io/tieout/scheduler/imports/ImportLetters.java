package io.tieout.scheduler.imports;

import io.tieout.model.sync.SkippedRecord;
import io.tieout.model.sync.SyncObject;
import io.tieout.scheduler.mail.Letter;
import io.tieout.scheduler.mail.Letters;
import io.tieout.scheduler.run.Run;
import io.tieout.scheduler.run.RunView;
import io.tieout.scheduler.tenant.Company;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what became of an import. */
@Component
class ImportLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Letters letters;

    ImportLetters(Letters letters) {
        this.letters = letters;
    }

    Letter of(Run run, Company company) {
        RunView view = RunView.inDetail(run);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("headline", headline(view, company));
        values.put("facts", facts(view, company));
        values.put("counts", view.counts().stream().map(ImportLetters::counts).toList());
        values.put("cause", view.problem() == null ? null : line(view.problem().cause()));
        values.put("remedy", view.problem() == null ? null : line(view.problem().remedy()));
        List<SkippedRecord> skipped = run.progress().skipped();
        values.put("skipped", skipped.stream().map(ImportLetters::skipped).toList());
        int all = view.counts().stream().mapToInt(RunView.Records::skipped).sum();
        values.put("more", Math.max(0, all - skipped.size()));
        return letters.write("import", headline(view, company), values);
    }

    private static String headline(RunView run, Company company) {
        String what = run.objects().equals(List.of(SyncObject.CUSTOMERS)) ? "customers" : "outstanding invoices";
        int written = run.counts().stream().mapToInt(RunView.Records::written).sum();
        int unchanged =
                run.counts().stream().mapToInt(RunView.Records::unchanged).sum();
        int skipped = run.counts().stream().mapToInt(RunView.Records::skipped).sum();
        String counts = "%d written, %d unchanged, %d skipped".formatted(written, unchanged, skipped);
        return "Import of %s from %s %s: %s"
                .formatted(
                        what,
                        company.companyId(),
                        switch (run.state()) {
                            case COMPLETED -> "completed";
                            case CANCELLED -> "cancelled";
                            case LOST -> "lost";
                            case FAILED, WAITING, QUEUED, RUNNING -> "failed";
                        },
                        counts);
    }

    private static List<Map<String, String>> facts(RunView run, Company company) {
        List<Map<String, String>> facts = new ArrayList<>();
        add(
                facts,
                "Company",
                company.entityId() == null
                        ? company.companyId()
                        : company.companyId() + ", entity " + company.entityId());
        add(facts, "Started by", run.startedBy());
        add(facts, "Asked for at", TIME.format(run.requestedAt()));
        add(facts, "Began at", time(run.startedAt()));
        add(facts, "Ended at", time(run.endedAt()));
        add(facts, "Took", took(run));
        add(facts, "API transactions", Integer.toString(run.apiCalls()));
        add(
                facts,
                "Cancelled by",
                run.cancellation() == null ? null : run.cancellation().who());
        add(facts, "Run", run.runId().value());
        return facts;
    }

    private static void add(List<Map<String, String>> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(Map.of("name", name, "value", line(value)));
        }
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : TIME.format(instant);
    }

    private static @Nullable String took(RunView run) {
        if (run.durationSeconds() == null) {
            return null;
        }
        Duration took = Duration.ofMillis((long) (run.durationSeconds() * 1000));
        return took.toHours() > 0
                ? "%d h %d min".formatted(took.toHours(), took.toMinutesPart())
                : took.toMinutes() > 0
                        ? "%d min %d s".formatted(took.toMinutes(), took.toSecondsPart())
                        : "%d s".formatted(took.toSeconds());
    }

    private static Map<String, Object> counts(RunView.Records records) {
        return Map.of(
                "object",
                records.object().name().toLowerCase(Locale.ROOT),
                "read",
                records.read(),
                "written",
                records.written(),
                "unchanged",
                records.unchanged(),
                "skipped",
                records.skipped());
    }

    private static Map<String, String> skipped(SkippedRecord record) {
        return Map.of(
                "object",
                record.object() == SyncObject.CUSTOMERS ? "customer" : "invoice",
                "number",
                record.number() == null ? "" : line(record.number()),
                "recordNo",
                line(record.recordNo()),
                "reason",
                line(record.reason()));
    }

    /** What others wrote begins no line of its own, and so cannot pass for ours. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
