package io.tieout.scheduler.run;

import io.tieout.model.outcome.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Recent Syncs for a spreadsheet (RFC 4180, UTF-8): a line for each object of each run, and one for a run that read nothing. A spreadsheet
 * takes a cell that begins as a formula for one, and whoever can name a customer could have it carried out on the accountant's machine:
 * such a text gets an apostrophe in front.
 */
final class RunsAsCsv {

    static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** More than ninety days of runs every quarter of an hour. */
    static final int MOST = 10_000;

    private static final String FORMULA = "=+-@\t\r\n";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "run",
                    "trigger",
                    "started by",
                    "state",
                    "requested at",
                    "started at",
                    "ended at",
                    "seconds",
                    "API transactions",
                    "object",
                    "read",
                    "written",
                    "unchanged",
                    "skipped",
                    "removed",
                    "code",
                    "cause",
                    "remedy")
            .get();

    private RunsAsCsv() {}

    static ResponseEntity<String> file(List<RunView> runs) {
        return ResponseEntity.ok()
                .contentType(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recent-syncs.csv\"")
                .body(of(runs));
    }

    static String of(List<RunView> runs) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            for (RunView run : runs) {
                if (run.counts().isEmpty()) {
                    printer.printRecord(line(run, null));
                }
                for (RunView.Records records : run.counts()) {
                    printer.printRecord(line(run, records));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<@Nullable Object> line(RunView run, RunView.@Nullable Records records) {
        Problem problem = run.problem();
        List<@Nullable Object> line = new ArrayList<>(Arrays.asList(
                text(run.runId().value()),
                run.trigger(),
                text(run.startedBy()),
                run.state(),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                run.durationSeconds(),
                run.apiCalls(),
                records == null
                        ? run.objects().stream().map(Enum::name).collect(Collectors.joining(" "))
                        : records.object()));
        line.addAll(
                records == null
                        ? Arrays.asList(null, null, null, null, null)
                        : List.of(
                                records.read(),
                                records.written(),
                                records.unchanged(),
                                records.skipped(),
                                records.removed()));
        line.add(problem == null ? null : text(problem.code()));
        line.add(problem == null ? null : text(problem.cause()));
        line.add(problem == null ? null : text(problem.remedy()));
        return line;
    }

    private static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
