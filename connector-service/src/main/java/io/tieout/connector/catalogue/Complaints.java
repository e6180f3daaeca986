package io.tieout.connector.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a sentence complains about, whatever its words: "Invalid Location 'HQ' specified", "The location "HQ" is invalid",
 * "Location HQ does not exist" and "Activate the location HQ, then try again" are all about a location. The things and the phrases
 * are data of the catalogue. Immutable.
 */
final class Complaints {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\bno)[.;!?](?:\\s|$)|\\s\\|\\s");
    private static final Pattern QUOTED = Pattern.compile("'[^']{0,100}'");
    private static final Pattern MENTION = Pattern.compile("\u00a7(\\d+)\u00a7");

    /** A thing after one of these is not what the sentence is about: "the location of invoice 7 is not valid". */
    private static final Pattern ASIDE =
            Pattern.compile("\\b(?:for|of|on|in|to|from|with|by|per|at|against)(?: (?:the|a|an|this|that|your))? $");

    private static final String FILLER =
            "(?:(?:values?|ids?|names?|numbers?|codes?|fields?|for|the|an?|any|this|that|in|of|on|"
                    + "specified|selected|given|following|one|or|more|and|either|valid|active|gl|'…'|\\(|\\)|:|,) ?){0,8}";

    private final List<Thing> things;
    private final Pattern mentions;
    private final List<Phrase> phrases;

    /** @param words a pattern in small letters; where several things fit at one place the first of the list counts */
    record Thing(String name, String words) {}

    /**
     * @param before what stands before the thing, for example "invalid"
     * @param after what stands after it, for example "is not valid"
     */
    record Phrases(
            Complaint.Kind kind,
            @Nullable String before,
            @Nullable String after) {}

    private record Phrase(Complaint.Kind kind, Pattern pattern, boolean precedes) {}

    private record Found(int place, Complaint complaint) {}

    Complaints(List<Thing> things, List<Phrases> phrases) {
        this.things = List.copyOf(things);
        List<String> groups = new ArrayList<>();
        for (int index = 0; index < things.size(); index++) {
            groups.add("(?<t%d>%s)".formatted(index, things.get(index).words()));
        }
        this.mentions = Pattern.compile("(?<![a-z0-9])(?:%s)(?![a-z0-9])".formatted(String.join("|", groups)));
        this.phrases = phrases.stream().flatMap(Complaints::compiled).toList();
    }

    private static java.util.stream.Stream<Phrase> compiled(Phrases given) {
        List<Phrase> compiled = new ArrayList<>();
        if (given.before() != null) {
            compiled.add(new Phrase(
                    given.kind(),
                    Pattern.compile("\\b(?:%s) %s'?\u00a7(\\d+)\u00a7".formatted(given.before(), FILLER)),
                    true));
        }
        if (given.after() != null) {
            compiled.add(new Phrase(given.kind(), Pattern.compile("\\b(?:%s)".formatted(given.after())), false));
        }
        return compiled.stream();
    }

    /** @param texts in the order in which they count */
    Optional<Complaint> first(List<String> texts) {
        return texts.stream()
                .flatMap(text -> SENTENCE_END.splitAsStream(PlainText.of(text)))
                .map(this::ofSentence)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Complaint> ofSentence(String sentence) {
        String marked = marked(sentence);
        return phrases.stream()
                .map(phrase -> phrase.precedes() ? followed(phrase, marked) : led(phrase, marked))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Found::place))
                .map(Found::complaint);
    }

    /** Things become marks, and quoted values become dots, lest a location of the name "Invoice" is taken for an invoice. */
    private String marked(String sentence) {
        String plain = QUOTED.matcher(sentence.replace('\u00a7', ' '))
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        mentions.matcher(quoted.group()
                                                .substring(1, quoted.group().length() - 1))
                                        .matches()
                                ? quoted.group()
                                : "'…'"));
        return mentions.matcher(plain).replaceAll(mention -> "\u00a7" + index((Matcher) mention) + "\u00a7");
    }

    private int index(Matcher mention) {
        for (int index = 0; index < things.size(); index++) {
            if (mention.group("t" + index) != null) {
                return index;
            }
        }
        throw new IllegalStateException("a mention of nothing: " + mention.group());
    }

    private Optional<Found> followed(Phrase phrase, String marked) {
        Matcher matcher = phrase.pattern().matcher(marked);
        return matcher.find() ? Optional.of(found(matcher.start(), matcher.group(1), phrase)) : Optional.empty();
    }

    private Optional<Found> led(Phrase phrase, String marked) {
        Matcher matcher = phrase.pattern().matcher(marked);
        while (matcher.find()) {
            Optional<String> subject = subject(marked.substring(0, matcher.start()));
            if (subject.isPresent()) {
                return Optional.of(found(matcher.start(), subject.get(), phrase));
            }
        }
        return Optional.empty();
    }

    /** The first thing that is not mentioned in passing; if all are, the first. */
    private static Optional<String> subject(String before) {
        Matcher mention = MENTION.matcher(before);
        String aside = null;
        while (mention.find()) {
            boolean inPassing =
                    ASIDE.matcher(before.substring(0, mention.start())).find()
                            || before.startsWith(" with its ", mention.end());
            if (!inPassing) {
                return Optional.of(mention.group(1));
            }
            aside = aside == null ? mention.group(1) : aside;
        }
        return Optional.ofNullable(aside);
    }

    private Found found(int place, String index, Phrase phrase) {
        return new Found(
                place, new Complaint(things.get(Integer.parseInt(index)).name(), phrase.kind()));
    }
}
