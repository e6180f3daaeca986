package io.tieout.connector.catalogue;

import io.tieout.connector.posting.Fault;
import io.tieout.connector.posting.FaultClass;
import io.tieout.model.event.Json;
import io.tieout.model.outcome.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a refusal means, in plain words. Immutable. */
public final class ErrorCatalogue {

    private static final String RESOURCE = "/error-catalogue.json";

    private final List<Entry> entries;
    private final Map<Level, Entry> otherwise;
    private final Entry nothingSent;
    private final Entry paused;
    private final Entry noAnswer;

    private record Pages(
            List<Entry> entries, Map<Level, Entry> otherwise, Entry nothingSent, Entry paused, Entry noAnswer) {}

    private ErrorCatalogue(Pages pages) {
        this.entries = pages.entries();
        this.otherwise = pages.otherwise();
        this.nothingSent = pages.nothingSent();
        this.paused = pages.paused();
        this.noAnswer = pages.noAnswer();
    }

    /** Reads the catalogue that travels with the program. */
    public static ErrorCatalogue load() {
        try (InputStream json = ErrorCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (json == null) {
                throw new IllegalStateException("the error catalogue %s is missing in this build".formatted(RESOURCE));
            }
            return new ErrorCatalogue(Json.mapper().readValue(json, Pages.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the error catalogue cannot be read", unreadable);
        }
    }

    /** @param record what was refused, as the beginning of a sentence: "Payment TO-123 of customer C7" */
    public Finding find(Refusal refusal, String record) {
        Entry entry = entries.stream()
                .filter(candidate -> candidate.matches(refusal))
                .findFirst()
                .orElseGet(() -> otherwise(refusal.level()));
        Problem problem = problem(entry, record, refusal.words());
        Fault fault = new Fault(entry.meaning().faultClass(), problem, refusal.retryAfter(), refusal.raw());
        return new Finding(entry.meaning(), entry.retriedOnce(), fault);
    }

    /** The connection could not be made, so that nothing was sent. */
    public Fault nothingSent(String record, String reason) {
        return new Fault(FaultClass.TRANSIENT, problem(nothingSent, record, reason), null, reason);
    }

    /** The circuit breaker or the rate limit did not let the call through. */
    public Fault paused(String record, String reason, @Nullable Duration retryAfter) {
        return new Fault(FaultClass.TRANSIENT, problem(paused, record, reason), retryAfter, reason);
    }

    /** A read, which can be repeated, was not answered. */
    public Fault noAnswer(String record, String reason) {
        return new Fault(FaultClass.TRANSIENT, problem(noAnswer, record, reason), null, reason);
    }

    private Entry otherwise(Level level) {
        Entry entry = otherwise.get(level);
        if (entry == null) {
            throw new IllegalStateException("the error catalogue has no row for unknown errors of level " + level);
        }
        return entry;
    }

    private static Problem problem(Entry entry, String record, String words) {
        return new Problem(entry.code(), filled(entry.cause(), record, words), filled(entry.remedy(), record, words));
    }

    private static String filled(String sentence, String record, String words) {
        String ended = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return sentence.replace("{words}", ended).replace("{record}", record);
    }

    /** For tests: every row, the unknown ones included. */
    List<Entry> rows() {
        return java.util.stream.Stream.of(
                        entries.stream(),
                        otherwise.values().stream(),
                        java.util.stream.Stream.of(nothingSent, paused, noAnswer))
                .flatMap(rows -> rows)
                .toList();
    }
}
