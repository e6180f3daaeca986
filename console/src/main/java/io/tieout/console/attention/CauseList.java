package io.tieout.console.attention;

import io.tieout.console.api.OpenCause;
import io.tieout.console.api.Sum;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The causes as a file: a line for each cause and currency. */
final class CauseList {

    /** @param money null where its documents have none */
    record Line(OpenCause cause, @Nullable Sum money) {}

    static final ListKind<Line> KIND = new ListKind<>(
            "needs-attention",
            "Needs attention",
            List.of(
                    Column.of("Cause", "", line -> new Cell.Text(words(line.cause()))),
                    Column.of(
                            "Mended",
                            "",
                            line -> new Cell.Text(Fix.of(line.cause()).words())),
                    Column.of("Where", "", line -> new Cell.Text(line.cause().where())),
                    Column.of(
                            "Documents",
                            "",
                            line -> new Cell.Text(Long.toString(line.cause().documents()))),
                    Column.amount(
                            "Amount",
                            "",
                            line -> line.money() == null ? new Cell.Nothing(2) : new Cell.Amount(line.money())),
                    Column.of(
                            "First seen",
                            "",
                            line -> new Cell.Moment(line.cause().firstSeen())),
                    Column.of(
                            "Last seen",
                            "",
                            line -> new Cell.Moment(line.cause().lastSeen())),
                    Column.of(
                            "What to do",
                            "",
                            line -> new Cell.Text(line.cause().oldest().remedy()))),
            List.of(),
            new Words("", "", "", ""));

    private CauseList() {}

    static List<Line> lines(List<OpenCause> causes) {
        return causes.stream()
                .flatMap(cause -> cause.money().isEmpty()
                        ? java.util.stream.Stream.of(new Line(cause, null))
                        : cause.money().stream().map(sum -> new Line(cause, sum)))
                .toList();
    }

    private static String words(OpenCause cause) {
        return cause.meaning() == null ? cause.oldest().reason() : cause.meaning();
    }
}
