package io.tieout.console.overview;

import io.tieout.console.api.Answer;
import io.tieout.console.api.OpenCause;
import io.tieout.console.attention.Fix;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What waits for a person, those of most documents first.
 *
 * @param causes the first of them
 * @param all how many there are
 * @param partly one of the two that know of causes does not answer: there may be more
 */
public record Attention(List<Line> causes, int all, boolean partly) {

    private static final int SHOWN = 3;

    /**
     * @param words what happened
     * @param fix where it is mended
     */
    public record Line(OpenCause cause, String words, String fix) {}

    static Attention of(Answer<List<OpenCause>> payments, Answer<List<OpenCause>> others) {
        List<OpenCause> all = Stream.of(payments, others)
                .map(Answer::value)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(OpenCause::documents).reversed())
                .toList();
        return new Attention(
                all.stream().limit(SHOWN).map(Attention::line).toList(), all.size(), payments.away() || others.away());
    }

    public long documents() {
        return causes.stream().mapToLong(line -> line.cause().documents()).sum();
    }

    private static Line line(OpenCause cause) {
        String words = cause.meaning() == null ? cause.oldest().reason() : cause.meaning();
        return new Line(cause, capital(words), Fix.of(cause).words());
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
