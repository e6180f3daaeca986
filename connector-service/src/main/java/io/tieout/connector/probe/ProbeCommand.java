package io.tieout.connector.probe;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.model.outcome.Problem;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The command line: reads the file, says what it is going to do, does it, and writes the report. Exit codes: 0 if everything was asked that
 * was to be, and nothing is left behind; 1 if not, with the reason; 2 if it cannot be begun.
 */
public final class ProbeCommand {

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_BEGUN = 2;

    private static final String USAGE = """
            Usage: ./tieout probe --connection FILE [--write] [--plan] [--report FOLDER]
              --connection FILE   the sandbox company; docs/probe.md has its keys
              --write             also make records of a cent in it and take them away again
              --plan              only say what would be done
              --report FOLDER     where the report goes (default: here)""";

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Duration pause;

    /** @param pause between attempts to find out what stands */
    ProbeCommand(PrintStream out, PrintStream err, Clock clock, Duration pause) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.pause = pause;
    }

    private record Wish(Path connection, boolean write, boolean plan, Path report) {}

    /** Runs it; the exit code. */
    public static int run(List<String> arguments) {
        return new ProbeCommand(System.out, System.err, Clock.systemUTC(), Duration.ofSeconds(2)).execute(arguments);
    }

    int execute(List<String> arguments) {
        try {
            Wish wish = wish(arguments);
            if (wish == null) {
                out.println(USAGE);
                return DONE;
            }
            return execute(wish, TargetFile.read(wish.connection()));
        } catch (UnusableFile wrong) {
            err.println("tieout: " + wrong.getMessage());
            return NOT_BEGUN;
        } catch (UncheckedIOException unwritten) {
            err.println("tieout: " + unwritten.getMessage() + ". Choose another folder with --report.");
            return NOT_DONE;
        }
    }

    /** Null where only help was asked for. */
    private static @Nullable Wish wish(List<String> arguments) {
        Path connection = null;
        Path report = Path.of("");
        boolean write = false;
        boolean plan = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--help", "-h" -> {
                    return null;
                }
                case "--write" -> write = true;
                case "--plan" -> plan = true;
                case "--connection" -> connection = Path.of(value(arguments, ++i));
                case "--report" -> report = Path.of(value(arguments, ++i));
                default -> throw new UnusableFile("\"%s\" is not known.\n%s".formatted(arguments.get(i), USAGE));
            }
        }
        if (connection == null) {
            throw new UnusableFile("--connection FILE is missing.\n" + USAGE);
        }
        return new Wish(connection, write, plan, report);
    }

    private static String value(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new UnusableFile("%s needs a value.\n%s".formatted(arguments.get(at - 1), USAGE));
        }
        return arguments.get(at);
    }

    private int execute(Wish wish, Target target) {
        List<Question> questions = Questions.all(clock);
        announce(wish, target, questions);
        if (wish.plan()) {
            return DONE;
        }
        if (wish.write() && !target.sandbox()) {
            throw new UnusableFile("""
                    Nothing was done: --write makes records, and %s does not say that the company is a sandbox. If nothing in it is \
                    real, write "sandbox: yes" there; otherwise leave --write out.""".formatted(wish.connection()));
        }
        var redaction = redaction(target);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try (var line = new Line(target, ErrorCatalogue.load(), redaction)) {
            Outcome opened = line.open();
            if (!(opened instanceof Outcome.Done)) {
                err.println("tieout: " + redaction.ofSecrets(notSignedIn(line, target, opened)));
                return NOT_DONE;
            }
            var bench = new Bench(line, target, new Undoing(line, today, pause), today, run());
            List<Finding> findings = ask(wish, questions, bench, redaction);
            Report report = Report.of(target, now, wish.write(), findings, bench, redaction);
            Path page = report.write(wish.report(), name(now));
            conclude(report, page);
            return report.leftBehind().isEmpty() ? DONE : NOT_DONE;
        }
    }

    /** Whoever stops the program has what it made taken away all the same. */
    private List<Finding> ask(Wish wish, List<Question> questions, Bench bench, Redaction redaction) {
        var stopped = new Thread(
                () -> {
                    bench.undoing().stop();
                    bench.undoing()
                            .leftBehind()
                            .forEach(sentence -> err.println("tieout: " + redaction.ofSecrets(sentence)));
                },
                "undo");
        Runtime.getRuntime().addShutdownHook(stopped);
        try {
            return new Probing(bench, wish.write())
                    .ask(
                            questions,
                            finding -> out.printf(
                                    "%-7s %-18s %s%n",
                                    finding.question().id(),
                                    finding.judgement().verdict().name().replace('_', ' '),
                                    redaction.ofSecrets(finding.judgement().because())));
        } finally {
            forget(stopped);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return; // it is at work
        }
    }

    private void announce(Wish wish, Target target, List<Question> questions) {
        out.printf("Company %s, as user %s, at %s.%n", target.companyId(), target.userId(), target.endpoint());
        out.printf("%nReading only:%n%s%n", steps(questions, Question.Kind.READS));
        if (wish.write()) {
            out.printf("""
                    %nWriting. Every record begins with %s, is of a cent a line, and is deleted or reversed after its question, also if that fails.
                    What was posted and reversed stays as a pair that adds up to nothing, with its customer, which is made inactive:%n%s%n""", Bench.PREFIX, steps(questions, Question.Kind.WRITES));
        } else {
            out.printf(
                    "%nNothing is written. %d more questions are answered with --write.%n",
                    questions.stream()
                            .filter(question -> question.kind() == Question.Kind.WRITES)
                            .count());
        }
        out.println();
    }

    private static String steps(List<Question> questions, Question.Kind kind) {
        return questions.stream()
                .filter(question -> question.kind() == kind)
                .collect(Collectors.groupingBy(
                        Question::how, LinkedHashMap::new, Collectors.mapping(Question::id, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(step -> "  - %s (%s)".formatted(step.getKey(), step.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Redaction redaction(Target target) {
        var redaction = new Redaction();
        redaction.secret(target.userPassword());
        redaction.secret(target.senderPassword());
        redaction.shorten(target.companyId(), "company");
        redaction.shorten(target.userId(), "user");
        redaction.shorten(target.senderId(), "sender");
        shorten(redaction, target.entityId(), "entity");
        shorten(redaction, target.undepositedAccount(), "account");
        shorten(redaction, target.itemAccount(), "account");
        shorten(redaction, target.itemLabel(), "label");
        shorten(redaction, target.advanceAccount(), "account");
        shorten(redaction, target.locationId(), "location");
        shorten(redaction, target.departmentId(), "department");
        return redaction;
    }

    private static void shorten(Redaction redaction, @Nullable String value, String what) {
        if (value != null) {
            redaction.shorten(value, what);
        }
    }

    private static String notSignedIn(Line line, Target target, Outcome opened) {
        String said = opened instanceof Outcome.Refused refused
                ? sentence(line.find(refused, "The sign-in").fault().problem())
                : "The sign-in: " + opened.words() + ". Check the endpoint and the network.";
        return "Nothing was asked: user %s could not sign in to company %s, and was tried once. %s"
                .formatted(target.userId(), target.companyId(), said);
    }

    private static String sentence(Problem problem) {
        return problem.cause() + " " + problem.remedy();
    }

    private void conclude(Report report, Path page) {
        out.printf(
                "%n%d confirmed, %d contradicted, %d cannot be answered, %d not asked. %d requests.%nThe report: %s, and beside it the same as JSON.%n",
                report.count(Judgement.Verdict.CONFIRMED),
                report.count(Judgement.Verdict.CONTRADICTED),
                report.count(Judgement.Verdict.CANNOT_BE_ANSWERED),
                report.count(Judgement.Verdict.NOT_ASKED),
                report.requests(),
                page.toAbsolutePath());
        report.leftBehind().forEach(sentence -> err.println("tieout: left behind: " + sentence));
    }

    /** A name that no other run has had. */
    private static String run() {
        return UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    private static String name(Instant now) {
        return "tieout-probe-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(now);
    }
}
