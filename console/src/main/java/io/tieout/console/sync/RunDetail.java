package io.tieout.console.sync;

import io.tieout.console.api.Reason;
import io.tieout.console.api.SchedulerApi.Mail;
import io.tieout.console.api.SchedulerApi.Records;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.Skipped;
import io.tieout.console.page.Formats;
import io.tieout.console.page.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sync as its page shows it.
 *
 * @param live how far it is; null once it has ended
 * @param took empty until it has ended
 * @param reason why it stopped, or what has to be known of it; null if nothing has to be said
 * @param leftOut how many records were left out
 * @param shown of those, the first
 * @param mails what became of the mails of an import; empty for all others
 */
public record RunDetail(
        Run run,
        String title,
        State result,
        @Nullable Live live,
        String startedBy,
        String took,
        List<Line> lines,
        @Nullable Reason reason,
        long leftOut,
        List<Left> shown,
        List<String> mails) {

    /** The counts of one kind of record. */
    public record Line(String object, Records counts) {}

    /** A record that was left out. */
    public record Left(String object, String number, String recordNo, String reason) {}

    static RunDetail of(Run run, List<Mail> mails, Names names, Formats f) {
        boolean live = RunWords.isLive(run.state());
        return new RunDetail(
                run,
                "%s, %s"
                        .formatted(
                                RunWords.kind(run),
                                f.at(run.startedAt() == null ? run.requestedAt() : run.startedAt())),
                RunWords.result(run, names, f),
                live ? Live.of(run, names, f) : null,
                names.starter(run.startedBy()),
                run.durationSeconds() == null ? "" : f.took(run.durationSeconds()),
                run.counts().stream()
                        .map(counts -> new Line(RunWords.object(counts.object()), counts))
                        .toList(),
                run.problem(),
                RunWords.leftOut(run),
                run.skipped() == null
                        ? List.of()
                        : run.skipped().stream().map(RunDetail::left).toList(),
                mails.stream().map(mail -> mail(mail, f)).toList());
    }

    private static Left left(Skipped skipped) {
        return new Left(
                RunWords.object(skipped.object()),
                skipped.number() == null ? "" : skipped.number(),
                skipped.recordNo(),
                skipped.reason());
    }

    private static String mail(Mail mail, Formats f) {
        if (mail.state() == null) {
            return "A mail goes to %s when it has ended.".formatted(mail.email());
        }
        return switch (mail.state()) {
            case WAITING -> "The mail to %s is on its way.".formatted(mail.email());
            case SENT ->
                "The mail to %s was sent%s.".formatted(mail.email(), mail.at() == null ? "" : " at " + f.at(mail.at()));
            case FAILED ->
                "The mail to %s could not be sent%s"
                        .formatted(
                                mail.email(),
                                mail.problem() == null
                                        ? "."
                                        : ": " + mail.problem().cause());
        };
    }
}
