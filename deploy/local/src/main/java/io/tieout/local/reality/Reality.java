package io.tieout.local.reality;

import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.reality.outcome.Answers;
import io.tieout.local.reality.situation.Situation;
import io.tieout.local.reality.situation.Stage;
import io.tieout.local.rooms.Patience;
import io.tieout.local.rooms.Rooms;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The run of all situations on a stack that runs. */
public final class Reality {
    /** Few enough for a small machine, and enough that each has neighbours while it happens. */
    private static final int AT_ONCE = 4;

    private static final Duration REST = Duration.ofSeconds(45);

    private final Settings settings;
    private final List<Situation> situations;
    private final Clock clock;
    private final Announcer announcer;

    public Reality(Settings settings, List<Situation> situations, Clock clock, Announcer announcer) {
        this.settings = settings;
        this.situations = List.copyOf(situations);
        this.clock = clock;
        this.announcer = announcer;
    }

    /** The environment of the services with which nobody waits long for what does not come. */
    public static Map<String, String> environment() {
        return Map.of("TIEOUT_POSTING_LATE_COMMIT_WINDOW", "10s");
    }

    /**
     * Plays all, and says of each how it ended.
     *
     * @return whether all of them are right
     */
    public boolean run() {
        String kafka = "127.0.0.1:" + settings.ports().of(Role.KAFKA);
        try (var answers = new Answers(kafka);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Played>> played = new ArrayList<>();
            for (Situation situation : situations) {
                var stage = new Stage(
                        situation.name(),
                        Rooms.of(settings, situation.name(), clock),
                        kafka,
                        answers,
                        settings.folder().root());
                played.add(threads.submit(() -> play(situation, stage)));
            }
            // They are looked at when the last one is over: what one does to another would show now.
            List<Played> over = all(played);
            List<Verdict> verdicts = all(over.stream()
                    .map(it -> threads.submit(() -> judge(it, answers).said(announcer)))
                    .toList());
            long right = verdicts.stream().filter(Verdict::isRight).count();
            announcer.say("reality: situations=%d right=%d events=%d"
                    .formatted(
                            verdicts.size(),
                            right,
                            over.stream()
                                    .mapToInt(it -> it.stage().published().size())
                                    .sum()));
            return right == verdicts.size();
        }
    }

    private Played play(Situation situation, Stage stage) {
        try {
            stage.open(situation.books());
            situation.play(stage);
            announcer.say("played " + situation.name());
            return new Played(situation, stage, List.of());
        } catch (Problem problem) {
            announcer.say("could not play " + situation.name());
            return new Played(situation, stage, List.of("it did not come to its end: " + problem.getMessage()));
        } finally {
            stage.gateway().isItselfAgain();
        }
    }

    /** Intacct's balances are read again until all is right, or nothing more is to be hoped for. */
    private static Verdict judge(Played played, Answers answers) {
        List<String> findings = new ArrayList<>(played.findings());
        try {
            played.stage().sync();
            new Patience(REST, "")
                    .lasts(() -> Findings.in(
                                    Seen.on(played.stage(), answers),
                                    played.situation().expected())
                            .isEmpty());
            findings.addAll(Findings.in(
                    Seen.on(played.stage(), answers), played.situation().expected()));
        } catch (Problem problem) {
            findings.add("it cannot be looked at: " + problem.getMessage());
        }
        return new Verdict(played.situation(), findings);
    }

    private static <T> List<T> all(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem("The run was interrupted.", e);
            }
        }
        return results;
    }

    /** A situation that was played, and what went wrong before its end. */
    private record Played(Situation situation, Stage stage, List<String> findings) {}

    /** How a situation ended. */
    private record Verdict(Situation situation, List<String> findings) {
        boolean isRight() {
            return findings.isEmpty();
        }

        /** In one piece, since others speak at the same time. */
        Verdict said(Announcer announcer) {
            String first =
                    "%-24s %-6s %s".formatted(situation.name(), isRight() ? "right" : "WRONG", situation.story());
            announcer.say(Stream.concat(Stream.of(first), findings.stream().map(it -> "    " + it))
                    .collect(Collectors.joining(System.lineSeparator())));
            return this;
        }
    }
}
