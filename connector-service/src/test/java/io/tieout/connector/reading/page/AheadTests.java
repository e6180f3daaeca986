package io.tieout.connector.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.RecordKinds;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three records share each second; an answer holds ten. */
class AheadTests {

    private static final Conditions PLAIN = new Conditions(Formatting.DOCUMENTED, CompanyCurrency.UNKNOWN, List.of());
    private static final Instant BEGIN = Instant.parse("2026-03-09T10:00:00Z");
    private static final int USUAL = 10;

    private final RecordKind<?> invoices = RecordKinds.of(SyncObject.INVOICES);
    private final List<Row> company =
            IntStream.range(0, 47).mapToObj(AheadTests::row).toList();
    private final List<Position> asked = new ArrayList<>();
    private final Ahead ahead = new Ahead();
    private Position position = Position.atStartOf(Phase.CHANGED, Instant.EPOCH);

    @Test
    void eachRecordHasItsTurnOnceInOrderWithAsFewAnswersAsThereAreFullOnes() {
        ahead.learn(invoices, 7);

        List<List<String>> turns = turns();

        assertThat(turns.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        company.stream().map(row -> row.get("RECORDNO")).toList());
        assertThat(turns).extracting(List::size).containsExactly(7, 7, 7, 7, 7, 7, 5);
        assertThat(asked).hasSize(5);
    }

    @Test
    void whereNothingIsLearntATurnIsAnAnswer() {
        assertThat(turns()).extracting(List::size).containsExactly(10, 10, 10, 10, 7);
        assertThat(asked).hasSize(5);
    }

    @Test
    void whatIsLeftIsAnnounced() {
        ahead.learn(invoices, 7);

        Ahead.Taken first = take();

        assertThat(first.more()).isZero();
        assertThat(first.answer()).isInstanceOfSatisfying(PageAnswer.Page.class, page -> {
            assertThat(page.complete()).isFalse();
            assertThat(page.remaining()).isEqualTo(40L);
        });
    }

    @Test
    void whatWaitsForAnotherPlaceOrWasReadUnderOtherConditionsIsReadAgain() {
        ahead.learn(invoices, 7);
        take();

        ahead.take(invoices, position, PLAIN, USUAL, this::answer);
        assertThat(asked).containsExactly(position, position);

        Position next = ReadingChanges.after(invoices, position, company.subList(0, 7), PLAIN);
        ahead.take(invoices, next, PLAIN.without(List.of("TERMNAME")), USUAL, this::answer);
        assertThat(asked).containsExactly(position, position, next);
    }

    @Test
    void whatCannotBeReadAheadIsTriedAgainWhenItsTurnHasCome() {
        ahead.learn(invoices, 7);
        take();
        position = ReadingChanges.after(invoices, position, company.subList(0, 7), PLAIN);
        var fault = new Fault(FaultClass.TRANSIENT, new Problem(ProblemCode.COMPANY_BUSY, "c", "r"), null, "");

        Ahead.Taken rest = ahead.take(invoices, position, PLAIN, USUAL, from -> new PageAnswer.Failed<>(fault));

        assertThat(rest.answer()).isInstanceOfSatisfying(PageAnswer.Page.class, page -> {
            assertThat(page.rows()).hasSize(3);
            assertThat(page.complete()).isFalse();
        });
        position = ReadingChanges.after(invoices, position, company.subList(7, 10), PLAIN);
        assertThat(ahead.take(invoices, position, PLAIN, USUAL, from -> new PageAnswer.Failed<>(fault))
                        .answer())
                .isEqualTo(new PageAnswer.Failed<>(fault));
    }

    @Test
    void whatTimesDoNotLeadThroughIsNotReadAhead() {
        List<Row> odd = new ArrayList<>(company.subList(0, 9));
        odd.add(new Row("ARINVOICE", Map.of("RECORDNO", "10", "WHENMODIFIED", "yesterday")));
        ahead.learn(invoices, 7);
        take();
        ahead.learn(invoices, USUAL);
        asked.clear();
        var fresh = new Ahead();

        Ahead.Taken taken = fresh.take(invoices, position, PLAIN, 20, from -> {
            asked.add(from);
            return new PageAnswer.Page<>(odd, false, 37L);
        });

        assertThat(taken.answer()).isEqualTo(new PageAnswer.Page<>(odd, false, 37L));
        assertThat(asked).hasSize(1);
    }

    private List<List<String>> turns() {
        List<List<String>> turns = new ArrayList<>();
        while (true) {
            if (!(take().answer() instanceof PageAnswer.Page<Row> page)) {
                throw new AssertionError("each answer is a page");
            }
            turns.add(page.rows().stream().map(row -> row.get("RECORDNO")).toList());
            if (page.complete()) {
                return turns;
            }
            position = ReadingChanges.after(invoices, position, page.rows(), PLAIN);
        }
    }

    private Ahead.Taken take() {
        return ahead.take(invoices, position, PLAIN, USUAL, this::answer);
    }

    private PageAnswer<Row> answer(Position from) {
        asked.add(from);
        List<Row> rest = company.stream()
                .filter(row -> from.isBefore(
                        BEGIN.plusSeconds((Long.parseLong(row.get("RECORDNO")) - 1) / 3), row.get("RECORDNO")))
                .toList();
        int size = Math.min(USUAL, rest.size());
        return new PageAnswer.Page<>(rest.subList(0, size), rest.size() == size, (long) rest.size() - size);
    }

    private static Row row(int number) {
        Instant modified = BEGIN.plusSeconds(number / 3);
        return new Row(
                "ARINVOICE",
                Map.of(
                        "RECORDNO",
                        Integer.toString(number + 1),
                        "WHENMODIFIED",
                        Formatting.DOCUMENTED.write(modified)));
    }
}
