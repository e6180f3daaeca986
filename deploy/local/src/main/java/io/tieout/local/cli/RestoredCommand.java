package io.tieout.local.cli;

import io.tieout.local.Problem;
import io.tieout.local.rooms.OperatorApi;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the running services that their database was put back. */
@Command(
        name = "restored",
        mixinStandardHelpOptions = true,
        description = {
            "Tell the running services that their database was put back to an earlier copy, or that a standby which had fallen behind",
            "was promoted: they go on, and whatever they hold and receive is asked for in Intacct before it is sent, until --replayed",
            "says that all was read again.",
            "Without an option: what each service thinks of its database."
        })
final class RestoredCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Option(names = "--reason", paramLabel = "TEXT", description = "to which moment, and why; it is kept and logged")
    @Nullable
    String reason;

    @Option(names = "--replayed", description = "all that was received before the restore has been read again")
    boolean replayed;

    @Option(names = "--anyway", description = "with --replayed: although Kafka says that not all has been read")
    boolean anyway;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (reason != null && replayed) {
            throw new Problem("Say --reason first, and --replayed when all was read again.");
        }
        if (anyway && !replayed) {
            throw new Problem("--anyway goes with --replayed.");
        }
        var operator = OperatorApi.running(common.requireRunning(), Clock.systemUTC());
        if (reason != null) {
            operator.restored(reason);
        } else if (replayed) {
            operator.replayed(anyway);
        }
        var out = spec.commandLine().getOut();
        operator.beliefs()
                .forEach((name, belief) -> out.println("%-10s %s %s"
                        .formatted(name, belief.state(), belief.sentence())
                        .strip()));
        out.printf("asked for in Intacct first: %d postings%n", operator.askedFor());
        return 0;
    }
}
