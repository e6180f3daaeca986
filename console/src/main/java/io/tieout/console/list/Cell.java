package io.tieout.console.list;

import io.tieout.console.api.Sum;
import io.tieout.console.page.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** What stands in one place of a list. Templates switch over {@link #kind()}. */
public sealed interface Cell {

    /** Words; may be long, and is then cut on a wide page, since the row's own page has them. */
    record Text(String text) implements Cell {}

    /** Words that lead to the row's own page. */
    record Link(String text, String href) implements Cell {}

    record Amount(Sum sum) implements Cell {}

    /** An amount whose currency stands in another column. */
    record Figure(Sum sum) implements Cell {}

    record Mark(State state) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Moment(Instant at) implements Cell {}

    /**
     * What is not there, which is not zero.
     *
     * @param places how many the column has in a spreadsheet
     */
    record Nothing(int places) implements Cell {}

    default String kind() {
        return getClass().getSimpleName();
    }

    /** The same for spreadsheets: as many texts as the column has titles there. */
    default List<String> csv() {
        return switch (this) {
            case Text(String text) -> List.of(text);
            case Link(String text, String href) -> List.of(text);
            case Amount(Sum sum) -> List.of(sum.amount(), sum.currency());
            case Figure(Sum sum) -> List.of(sum.amount());
            case Mark(State state) -> List.of(state.words());
            case Day(LocalDate day) -> List.of(day.toString());
            case Moment(Instant at) -> List.of(at.toString());
            case Nothing(int places) -> Collections.nCopies(places, "");
        };
    }
}
