package io.tieout.connector.reading.page;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.Answers;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.Question;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.CustomFields;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.sync.SyncObject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out which fields a company has added to customers, invoices and their lines, since a query has to name each field that it wants. Asked once a
 * day, and by a run that reads everything; where the answer does not come, what was known is good enough.
 */
@Component
public class FindingCustomFields {

    private static final Logger LOG = LoggerFactory.getLogger(FindingCustomFields.class);
    private static final Duration WORTH = Duration.ofDays(1);
    private static final Map<SyncObject, List<String>> OBJECTS = Map.of(
            SyncObject.CUSTOMERS, List.of("CUSTOMER"),
            SyncObject.INVOICES, List.of("ARINVOICE", "ARINVOICEITEM"));

    /** Of one object; more would make events that nobody takes. */
    private static final int MOST = 50;

    private final Pages pages;
    private final CustomFields fields;
    private final ReadingProperties properties;
    private final Clock clock;

    FindingCustomFields(Pages pages, CustomFields fields, ReadingProperties properties, Clock clock) {
        this.pages = pages;
        this.fields = fields;
        this.properties = properties;
        this.clock = clock;
    }

    /** By the object's name in Intacct. */
    public Map<String, List<String>> before(SyncRun run, Connection connection) {
        List<String> wanted = run.objects().stream()
                .flatMap(object -> OBJECTS.getOrDefault(object, List.of()).stream())
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, CustomFields.Kept> kept = fields.of(run.tenant(), connection.book());
        Map<String, List<String>> byObject = new HashMap<>();
        kept.forEach((object, known) -> byObject.put(object, known.fields()));
        List<String> asked = run.everything()
                ? wanted
                : wanted.stream().filter(object -> isOld(kept.get(object))).toList();
        if (!asked.isEmpty()) {
            ask(run, connection, asked, byObject);
        }
        return byObject;
    }

    private boolean isOld(CustomFields.@Nullable Kept kept) {
        return kept == null || !kept.readAt().plus(WORTH).isAfter(clock.instant());
    }

    private void ask(SyncRun run, Connection connection, List<String> asked, Map<String, List<String>> byObject) {
        List<Question> questions = asked.stream()
                .map(object -> new Question(object, new Inquiry.FieldsOf(object)))
                .toList();
        Answers answers = pages.ask(
                connection,
                CallPurpose.READ,
                questions,
                "The list of fields of " + String.join(", ", asked),
                properties.permitWait());
        for (Question question : questions) {
            switch (answers.to(question)) {
                case PageAnswer.Page<Row> page -> {
                    List<String> custom = custom(page.rows());
                    byObject.put(question.name(), custom);
                    fields.keep(run.tenant(), connection.book(), question.name(), custom, clock.instant());
                }
                case PageAnswer.Failed<Row> failed ->
                    LOG.atInfo()
                            .addKeyValue("tenant", run.tenant())
                            .log(
                                    "the fields of {} could not be listed, and those that were known are read: {}",
                                    question.name(),
                                    failed.fault().problem().cause());
            }
        }
    }

    private static List<String> custom(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.get("ISCUSTOM").strip().equalsIgnoreCase("true"))
                .map(row -> row.get("ID").strip())
                .filter(id -> id.matches("[A-Za-z_][A-Za-z0-9_]{0,99}"))
                .map(id -> id.toUpperCase(java.util.Locale.ROOT))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }
}
