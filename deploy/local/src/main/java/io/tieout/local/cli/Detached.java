package io.tieout.local.cli;

import io.tieout.embedded.Reason;
import io.tieout.embedded.RunningProcess;
import io.tieout.embedded.SurvivingCommand;
import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.process.State;
import io.tieout.local.stack.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A launcher of its own that survives the terminal. */
final class Detached {
    /** The option that tells the launcher that it is one. */
    static final String BACKGROUND = "--background";

    /** The name of its log. */
    static final String LAUNCHER = "launcher";

    private static final Duration POLL = Duration.ofMillis(200);

    private Detached() {}

    /**
     * Runs the same command without {@code --detach}, passes on what it says and returns when it is up.
     *
     * @return whether everything that belongs to it is ready; what is not was said
     */
    static boolean launch(DataFolder folder, CommandLine command, Announcer announcer) {
        Path log = folder.log(LAUNCHER);
        long pid = spawn(folder, command, log);
        var progress = new GrowingFile(log);
        Optional<State.Phase> over = phaseAfterStart(folder, pid);
        while (over.isEmpty()) {
            boolean ended = RunningProcess.withPid(pid).isEmpty();
            progress.newLines().forEach(announcer::say);
            if (ended) {
                throw new Problem("The launcher ended while it started; what it said is above and in " + log + ".");
            }
            LockSupport.parkNanos(POLL.toNanos());
            over = phaseAfterStart(folder, pid);
        }
        progress.newLines().forEach(announcer::say);
        announcer.say("It goes on in the background (launcher: process " + pid
                + "). ./tieout status shows it, ./tieout down stops it.");
        return over.filter(it -> it == State.Phase.READY).isPresent();
    }

    private static long spawn(DataFolder folder, CommandLine command, Path log) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms16m",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dtieout.home=" + DataFolderOption.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Tieout.class.getName()));
        Stream.concat(
                        Stream.of(command.getCommandName()),
                        command.getParseResult().originalArgs().stream().skip(1).filter(it -> !it.equals("--detach")))
                .forEach(line::add);
        line.add(BACKGROUND);
        try {
            Files.createDirectories(folder.root().resolve("logs"));
            return new ProcessBuilder(SurvivingCommand.of(line))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .pid();
        } catch (IOException e) {
            throw new Problem("The launcher could not be started: " + Reason.of(e) + ".", e);
        }
    }

    /** How far it got, once its start is over. */
    private static Optional<State.Phase> phaseAfterStart(DataFolder folder, long pid) {
        return folder.stateFile()
                .read()
                .filter(state -> state.launcher().pid() == pid)
                .map(State::phase)
                .filter(phase -> phase == State.Phase.READY || phase == State.Phase.INCOMPLETE);
    }
}
