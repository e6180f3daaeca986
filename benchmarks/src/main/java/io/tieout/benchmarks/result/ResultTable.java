package io.tieout.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result as lines for a person. */
public final class ResultTable {

    private static final String LINE = "%-58s %12s %-10s %-12s %s";

    private ResultTable() {}

    public static List<String> of(Result result) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("%s on %s".formatted(result.benchmark(), result.machine()));
        lines.add(LINE.formatted("", "reached", "", "aim", "").stripTrailing());
        result.figures().forEach(figure -> lines.add(line(figure)));
        result.notes().forEach(note -> lines.add("- " + note));
        return lines;
    }

    private static String line(Figure figure) {
        Aim aim = figure.aim();
        String wanted = aim == null ? "" : aim.bound().sign() + " " + number(aim.limit());
        String verdict = aim == null ? "" : figure.isReached() ? "reached" : "MISSED";
        return LINE.formatted(figure.name(), number(figure.value()), figure.unit(), wanted, verdict)
                .stripTrailing();
    }

    /** Three digits that matter, more before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }
}
