package io.tieout.benchmarks.result;

import java.util.List;

/**
 * What a benchmark measured.
 *
 * @param notes what a reader has to know to judge the figures
 */
public record Findings(List<Figure> figures, List<String> notes) {

    public Findings {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }
}
