package io.tieout.local.cli;

import io.tieout.local.replay.Rewinding;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the services read all topics again. */
@Command(
        name = "rewind",
        mixinStandardHelpOptions = true,
        description = {
            "Have all consumer groups read again what reached Kafka since a moment. The services must be stopped;",
            "what was dealt with is recognised."
        })
final class RewindCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TIME",
            description = "some minutes before the moment of the copy, such as 2026-11-21T10:00:00Z")
    Instant to = Instant.EPOCH;

    @Mixin
    KafkaOption kafka = new KafkaOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        new Rewinding(kafka.of(common))
                .to(to)
                .forEach((group, records) ->
                        spec.commandLine().getOut().printf("%s reads %d records again%n", group, records));
        return 0;
    }
}
