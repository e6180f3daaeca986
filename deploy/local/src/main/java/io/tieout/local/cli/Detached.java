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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A launcher of its own that survives the terminal. */
final class Detached {
    private static final Duration POLL = Duration.ofMillis(200);

    private Detached() {}

    /** Runs the same command without {@code --detach} and returns when everything is ready. */
    static void launch(DataFolder folder, CommandLine command, Announcer announcer) {
        Path log = folder.log("launcher");
        long pid = spawn(folder, command, log);
        while (!isReady(folder, pid)) {
            if (RunningProcess.withPid(pid).isEmpty()) {
                throw new Problem("The launcher ended while it started. It said:" + System.lineSeparator() + said(log));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        announcer.say(
                "Everything is up (launcher: process " + pid + "). ./tieout status shows it, ./tieout down stops it.");
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

    private static boolean isReady(DataFolder folder, long pid) {
        return folder.stateFile()
                .read()
                .filter(state -> state.launcher().pid() == pid)
                .map(state -> state.phase() == State.Phase.READY)
                .orElse(false);
    }

    private static String said(Path log) {
        try {
            return Files.readString(log).strip();
        } catch (IOException e) {
            return "nothing that can be read (" + Reason.of(e) + ")";
        }
    }
}
