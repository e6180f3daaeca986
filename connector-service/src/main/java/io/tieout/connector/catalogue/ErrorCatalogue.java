package io.tieout.connector.catalogue;

import io.tieout.model.event.Json;
import io.tieout.model.outcome.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a refusal means, in plain words. Immutable. */
public final class ErrorCatalogue {

    /** Of the gateway's own words in a sentence; all of them are kept beside the posting. */
    private static final int LONGEST_WORDS = 1000;

    private static final String RESOURCE = "/error-catalogue.json";

    private final Pages pages;
    private final Pattern boilerplate;
    private final Complaints complaints;

    /**
     * @param boilerplate what stands behind every refusal, in plain form
     * @param generic for answers that hold nothing else
     */
    private record Pages(
            List<String> boilerplate,
            List<Complaints.Thing> things,
            List<Complaints.Phrases> phrases,
            List<Entry> entries,
            Entry generic,
            Map<Level, Entry> otherwise,
            Entry nothingSent,
            Entry paused,
            Entry noAnswer,
            Entry unreadable) {}

    private ErrorCatalogue(Pages pages) {
        this.pages = pages;
        this.boilerplate = Pattern.compile(String.join("|", pages.boilerplate()));
        this.complaints = new Complaints(pages.things(), pages.phrases());
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
    public Finding find(GatewayRefusal refusal, String record) {
        Said said = Said.of(refusal, boilerplate, complaints);
        Entry entry = pages.entries().stream()
                .filter(candidate -> candidate.matches(said))
                .findFirst()
                .orElseGet(() -> otherwise(said));
        Problem problem = problem(entry, record, said.words());
        Fault fault = new Fault(
                entry.meaning().faultClass(),
                problem,
                refusal.retryAfter(),
                refusal.raw(),
                refusal.asWords(),
                entry.mostAttempts());
        return new Finding(entry.meaning(), entry.retriedOnce(), fault);
    }

    /** The connection could not be made, so that nothing was sent. */
    public Fault nothingSent(String record, String reason) {
        return new Fault(FaultClass.TRANSIENT, problem(pages.nothingSent(), record, reason), null, reason);
    }

    /** The circuit breaker or the rate limit did not let the call through. */
    public Fault paused(String record, String reason, @Nullable Duration retryAfter) {
        return new Fault(FaultClass.TRANSIENT, problem(pages.paused(), record, reason), retryAfter, reason);
    }

    /** A read, which can be repeated, was not answered. */
    public Fault noAnswer(String record, String reason) {
        return new Fault(FaultClass.TRANSIENT, problem(pages.noAnswer(), record, reason), null, reason);
    }

    /** A read was answered with something that cannot be read: it can be repeated, and its neighbours are not concerned. */
    public Fault unreadable(String record, int httpStatus, String reason) {
        return new Fault(
                FaultClass.TRANSIENT,
                problem(pages.unreadable(), record, reason),
                null,
                reason,
                GatewayWords.none(httpStatus, reason),
                null);
    }

    private Entry otherwise(Said said) {
        Level level = said.refusal().level();
        if (said.isGeneric()
                && level == Level.FUNCTION
                && !said.refusal().errors().isEmpty()) {
            return pages.generic();
        }
        Entry entry = pages.otherwise().get(level);
        if (entry == null) {
            throw new IllegalStateException("the error catalogue has no row for unknown errors of level " + level);
        }
        return entry;
    }

    private static Problem problem(Entry entry, String record, String words) {
        return new Problem(entry.code(), filled(entry.cause(), record, words), filled(entry.remedy(), record, words));
    }

    private static String filled(String sentence, String record, String words) {
        String some = words.length() <= LONGEST_WORDS
                ? words
                : words.substring(0, LONGEST_WORDS).strip() + "…";
        String ended = some.endsWith(".") ? some.substring(0, some.length() - 1) : some;
        return sentence.replace("{words}", ended).replace("{record}", record);
    }

    /** For tests: every row, the unknown ones included. */
    List<Entry> rows() {
        return Stream.of(
                        pages.entries().stream(),
                        pages.otherwise().values().stream(),
                        Stream.of(
                                pages.generic(),
                                pages.nothingSent(),
                                pages.paused(),
                                pages.noAnswer(),
                                pages.unreadable()))
                .flatMap(rows -> rows)
                .toList();
    }
}
