package io.tieout.connector.reading.page;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.Answers;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.Question;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.RecordKinds;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed.Count;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks whether anything is new, before a run that nobody waits for reads all lists: for the invoices each time, and for the other list
 * that was asked for longest ago, each with the question whose answer is settled ({@link Settlements}). Where both are answered alike, the hour
 * was quiet, for two API transactions. Anything else, were it that an answer does not come, is news, and the run reads everything that
 * changed. So no change is missed: one that invoices do not show is found when its list has its turn, and one that they show, such as a
 * payment, at once.
 */
@Component
public class QuietHours {

    private final Pages pages;
    private final SettledAnswers settled;
    private final ReadingProperties properties;
    private final Clock clock;

    QuietHours(Pages pages, SettledAnswers settled, ReadingProperties properties, Clock clock) {
        this.pages = pages;
        this.settled = settled;
        this.properties = properties;
        this.clock = clock;
    }

    /** What the look showed. */
    public sealed interface Look {

        /** @param run at its end */
        record Quiet(SyncRun run) implements Look {}

        /** @param requests that were made */
        record News(int requests) implements Look {}
    }

    /** A list that is asked for: what was deleted of a kind, or what changed. */
    private record ListOf(SyncObject object, Phase phase) {}

    /**
     * A list with its settled answer.
     *
     * @param undated the settled answer of its records without a time; null where they are not asked for
     */
    private record Asked(RecordKind<?> kind, Settling.Is changed, Settling.@Nullable Is undated) {

        boolean isOfInvoices() {
            return kind.object() == SyncObject.INVOICES && changed.phase() == Phase.CHANGED;
        }

        Query query(int pageSize) {
            return changed.phase() == Phase.DELETED
                    ? PageQueries.of(
                            kind, Position.atStartOf(Phase.DELETED, changed.since()), changed.conditions(), pageSize)
                    : PageQueries.news(kind, changed.since(), changed.conditions(), pageSize);
        }

        boolean isAnsweredAlike(PageAnswer<Row> answer) {
            if (!(answer instanceof PageAnswer.Page<Row> page) || !page.complete()) {
                return false;
            }
            return Settlements.digest(rows(page, false)).equals(changed.digest())
                    && (undated == null || Settlements.digest(rows(page, true)).equals(undated.digest()));
        }

        private List<Row> rows(PageAnswer.Page<Row> page, boolean withoutTime) {
            return page.rows().stream()
                    .filter(row -> (undated != null && kind.modifiedAt(row).isBlank()) == withoutTime)
                    .toList();
        }

        Count count(PageAnswer<Row> answer) {
            int rows = changed.phase() != Phase.DELETED && answer instanceof PageAnswer.Page<Row> page
                    ? page.rows().size()
                    : 0;
            return new Count(kind.object(), rows, 0, 0);
        }
    }

    /**
     * @param startDate of the tenant, as it is now
     * @throws io.tieout.connector.lane.CompanyBusy if no permit of the company was free
     */
    public Look look(SyncRun run, Connection connection, @Nullable LocalDate startDate) {
        List<Asked> all = settled(run, connection);
        if (all.isEmpty()
                || all.stream()
                        .anyMatch(one ->
                                !Objects.equals(one.changed().conditions().startDate(), startDate))) {
            return new Look.News(0);
        }
        List<Asked> chosen = chosen(all);
        List<Question> questions = IntStream.range(0, chosen.size())
                .mapToObj(
                        place -> new Question("list-" + place, chosen.get(place).query(properties.pageSize())))
                .toList();
        Answers answers = pages.ask(
                connection,
                CallPurpose.READ,
                questions,
                "The question whether anything is new",
                properties.permitWait());
        boolean alike = IntStream.range(0, chosen.size())
                .allMatch(place -> chosen.get(place).isAnsweredAlike(answers.to(questions.get(place))));
        if (!alike) {
            return new Look.News(questions.size());
        }
        Instant now = clock.instant();
        chosen.forEach(one -> settled.askedAgain(
                run.tenant(),
                connection.book(),
                one.kind().object(),
                one.changed().phase(),
                now));
        List<Count> counts = IntStream.range(0, chosen.size())
                .mapToObj(place -> chosen.get(place).count(answers.to(questions.get(place))))
                .toList();
        return new Look.Quiet(run.with(run.progress().quiet(run.objects().size(), counts, questions.size())));
    }

    /** The lists of the run, each with its settled answer; empty where one of them has none. */
    private List<Asked> settled(SyncRun run, Connection connection) {
        Map<ListOf, Settling.Is> answers = settled.of(run.tenant(), connection.book()).stream()
                .collect(Collectors.toMap(one -> new ListOf(one.object(), one.phase()), Function.identity()));
        List<ListOf> lists = run.objects().stream().flatMap(QuietHours::lists).toList();
        List<Asked> all =
                lists.stream().flatMap(list -> asked(list, answers).stream()).toList();
        return all.size() == lists.size() ? all : List.of();
    }

    private static Stream<ListOf> lists(SyncObject object) {
        return RecordKinds.of(object).phasesOfChanges().stream()
                .filter(phase -> phase != Phase.UNDATED)
                .map(phase -> new ListOf(object, phase));
    }

    private static Optional<Asked> asked(ListOf list, Map<ListOf, Settling.Is> answers) {
        RecordKind<?> kind = RecordKinds.of(list.object());
        Settling.Is changed = answers.get(list);
        boolean both = list.phase() == Phase.CHANGED && kind.phasesOfChanges().contains(Phase.UNDATED);
        Settling.Is undated = both ? answers.get(new ListOf(list.object(), Phase.UNDATED)) : null;
        boolean together = !both
                || undated != null
                        && changed != null
                        && undated.since().equals(changed.since())
                        && undated.conditions().equals(changed.conditions());
        return changed != null && together ? Optional.of(new Asked(kind, changed, undated)) : Optional.empty();
    }

    /** The invoices, and of the others those that were asked for longest ago. */
    private List<Asked> chosen(List<Asked> all) {
        return Stream.concat(
                        all.stream().filter(Asked::isOfInvoices),
                        all.stream()
                                .filter(one -> !one.isOfInvoices())
                                .sorted(Comparator.comparing(
                                        one -> one.changed().askedAt()))
                                .limit(properties.turns()))
                .toList();
    }
}
