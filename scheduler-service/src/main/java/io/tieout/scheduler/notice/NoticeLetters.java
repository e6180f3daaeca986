package io.tieout.scheduler.notice;

import io.tieout.scheduler.mail.Letter;
import io.tieout.scheduler.mail.Letters;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes notices and digests. */
@Component
class NoticeLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private final Letters letters;

    NoticeLetters(Letters letters) {
        this.letters = letters;
    }

    Letter news(String company, List<News> news, ZoneId zone) {
        String subject = news.size() == 1
                ? "%s: %s, %s"
                        .formatted(
                                company,
                                news.getFirst().cause().code(),
                                counted(news.getFirst().cause()))
                : "%s: %d causes need you".formatted(company, news.size());
        return letters.write(
                "notice",
                subject,
                Map.of(
                        "headline",
                        "New or grown in company " + company,
                        "causes",
                        news.stream()
                                .map(one -> cause(
                                        one.cause(),
                                        zone,
                                        one.isNew() ? "new" : "%d when it was told before".formatted(one.before())))
                                .toList(),
                        "end",
                        "You are told again when a cause has doubled, or comes again after it was gone."));
    }

    /** It says that nothing has happened. */
    Letter test(String company) {
        return letters.write(
                "notice",
                "%s: a test".formatted(company),
                Map.of(
                        "headline",
                        "A test of the notices of company " + company,
                        "causes",
                        List.of(),
                        "end",
                        "Nothing has happened. Whoever may choose the notices has asked for this e-mail."));
    }

    Letter digest(String company, List<Cause> open, ZoneId zone) {
        long documents = open.stream().mapToLong(Cause::documents).sum();
        return letters.write(
                "notice",
                open.isEmpty()
                        ? "%s: nothing needs you".formatted(company)
                        : "%s: %d open, of %d %s"
                                .formatted(company, documents, open.size(), open.size() == 1 ? "cause" : "causes"),
                Map.of(
                        "headline",
                        open.isEmpty() ? "Nothing is open in company " + company : "Open in company " + company,
                        "causes",
                        open.stream().map(one -> cause(one, zone, "")).toList(),
                        "end",
                        "This is the daily digest."));
    }

    private static Map<String, String> cause(Cause cause, ZoneId zone, String remark) {
        return Map.of(
                "code",
                cause.code(),
                "count",
                counted(cause) + (remark.isEmpty() ? "" : ", " + remark),
                "since",
                TIME.format(cause.since().atZone(zone)),
                "example",
                line(cause.example()),
                "remedy",
                line(cause.remedy()));
    }

    private static String counted(Cause cause) {
        return cause.documents() == 1 ? "1 of them" : cause.documents() + " of them";
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
