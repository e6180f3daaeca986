package io.tieout.connector.probe;

import io.tieout.model.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is handed on: the same as a page and as data. Every text of it went through the redaction.
 *
 * @param company a print of the company's id
 * @param at UTC
 * @param wrote whether records were made
 */
record Report(
        String company,
        Instant at,
        boolean wrote,
        List<Line> lines,
        List<String> undone,
        List<String> remaining,
        List<String> leftBehind,
        int requests,
        int transactions) {

    /** One assumption and what came of it. */
    record Line(
            String id,
            String assumed,
            Judgement.Verdict verdict,
            String because,
            String how,
            List<Exchange> exchanges) {}

    static Report of(
            Target target, Instant at, boolean wrote, List<Finding> findings, Bench bench, Redaction redaction) {
        Undoing undoing = bench.undoing();
        return new Report(
                "company#" + Redaction.print(target.companyId()),
                at,
                wrote,
                findings.stream().map(finding -> line(finding, redaction::of)).toList(),
                all(undoing.undone(), redaction),
                all(undoing.remaining(), redaction),
                all(undoing.leftBehind(), redaction),
                bench.line().requests(),
                bench.line().transactions());
    }

    private static Line line(Finding finding, UnaryOperator<String> redacted) {
        return new Line(
                finding.question().id(),
                finding.assumed(),
                finding.judgement().verdict(),
                redacted.apply(finding.judgement().because()),
                finding.question().how(),
                finding.exchanges().stream()
                        .map(one -> new Exchange(redacted.apply(one.asked()), redacted.apply(one.answered())))
                        .toList());
    }

    private static List<String> all(List<String> texts, Redaction redaction) {
        return texts.stream().map(redaction::of).toList();
    }

    long count(Judgement.Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** @return the page; the data stands beside it under the same name with .json */
    Path write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(name + ".json"),
                    Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            return Files.writeString(folder.resolve(name + ".md"), page());
        } catch (IOException full) {
            throw new UncheckedIOException("the report could not be written into %s".formatted(folder), full);
        }
    }

    String page() {
        var page = new StringBuilder();
        page.append("# What %s shows of Intacct's gateway\n\n".formatted(company));
        page.append("%s (UTC). %d requests, %d API transactions. %s\n\n"
                .formatted(
                        at,
                        requests,
                        transactions,
                        wrote
                                ? "Records were made and taken away again, see the end."
                                : "Nothing was written in the company."));
        page.append("No password, session, user or customer stands here; ids are shown by a print of theirs.\n\n");
        counts().forEach((verdict, count) -> page.append("- %s: %d\n".formatted(said(verdict), count)));
        page.append("\n| assumption | verdict | because |\n| --- | --- | --- |\n");
        lines.forEach(line -> page.append("| %s: %s | %s | %s |\n"
                .formatted(line.id(), cell(line.assumed()), said(line.verdict()), cell(line.because()))));
        page.append("\n## What was asked\n");
        lines.stream().filter(line -> !line.exchanges().isEmpty()).forEach(line -> {
            page.append("\n### %s\n\n%s.\n\n".formatted(line.id(), line.how()));
            line.exchanges()
                    .forEach(one ->
                            page.append("    > %s\n    < %s\n".formatted(flat(one.asked()), flat(one.answered()))));
        });
        section(page, "What was taken away again", undone, "Nothing was made.");
        section(page, "What stays, and adds up to nothing", remaining, "Nothing.");
        section(page, "What is left behind and needs a person", leftBehind, "Nothing.");
        return page.toString();
    }

    private Map<Judgement.Verdict, Long> counts() {
        Map<Judgement.Verdict, Long> counts = new LinkedHashMap<>();
        for (Judgement.Verdict verdict : Judgement.Verdict.values()) {
            counts.put(verdict, count(verdict));
        }
        return counts;
    }

    private static void section(StringBuilder page, String title, List<String> sentences, String otherwise) {
        page.append("\n## %s\n\n".formatted(title));
        page.append(
                sentences.isEmpty()
                        ? otherwise + "\n"
                        : sentences.stream()
                                .map(sentence -> "- " + flat(sentence) + "\n")
                                .collect(Collectors.joining()));
    }

    private static String said(Judgement.Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    private static String cell(String text) {
        return flat(text).replace("|", "\\|");
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
