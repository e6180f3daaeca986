package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.State;
import io.tieout.local.stack.Condition;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Health;
import io.tieout.local.stack.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends one process in an orderly way; its launcher starts it again. */
@Command(name = "restart", mixinStandardHelpOptions = true, description = "Restart one process.")
final class RestartCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);

    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Parameters(paramLabel = "SERVICE", description = "${COMPLETION-CANDIDATES}")
    Role role = Role.CONNECTOR;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        DataFolder folder = common.requireRunning();
        State state = folder.stateFile().read().orElseThrow();
        if (!state.launcherIsAlive()) {
            throw new Problem("The launcher is gone, so nobody would start " + role.label()
                    + " again. Run ./tieout down and ./tieout up.");
        }
        ProcessRecord before = state.named(role.label())
                .orElseThrow(() -> new Problem(role.label() + " does not run. Look with ./tieout status."));
        // PostgreSQL waits for its clients when it gets TERM; INT ends their sessions.
        before.process().signal(role == Role.POSTGRES ? "INT" : "TERM");
        ProcessRecord now = awaitNext(folder, before);
        spec.commandLine().getOut().println(role.label() + " is up again (process " + now.pid() + ").");
        return 0;
    }

    private ProcessRecord awaitNext(DataFolder folder, ProcessRecord before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<ProcessRecord> now = folder.stateFile().read().flatMap(it -> it.named(role.label()));
            if (now.isPresent()
                    && now.get().pid() != before.pid()
                    && Health.of(role, folder, now.get().port()) == Condition.UP) {
                return now.get();
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new Problem(role.label() + " did not come back within " + PATIENCE.toMinutes() + " minutes. Its log: "
                + folder.log(role));
    }
}
