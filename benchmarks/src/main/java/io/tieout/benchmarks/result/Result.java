package io.tieout.benchmarks.result;

import java.time.Instant;
import java.util.List;

/**
 * What a benchmark found.
 *
 * @param benchmark its name
 * @param at when it ended, UTC
 * @param machine what it ran on
 * @param notes what a reader has to know to judge the figures
 */
public record Result(String benchmark, Instant at, String machine, List<Figure> figures, List<String> notes) {

    public Result {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }
}
