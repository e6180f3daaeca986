package io.tieout.local.cli;

import io.tieout.local.replay.Replay;
import io.tieout.model.event.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives the events of a tenant to the services once more. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Publish the inbound events of a tenant again, unchanged. What was dealt with before is recognised by its id,",
            "so no record is made in Intacct twice. Events that were refused are left out."
        })
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Option(names = "--tenant", required = true, paramLabel = "T", description = "whose events")
    String tenant = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "those that reached Kafka at this time or later, such as 2026-11-21T10:00:00Z")
    Instant from = Instant.EPOCH;

    @Option(
            names = "--refused",
            description = "also those that were refused, for example because the tenant was not connected yet")
    boolean refused;

    @Mixin
    KafkaOption kafka = new KafkaOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Map<Topic, Integer> published = new Replay(kafka.of(common))
                .run(tenant, from, refused ? Replay.Refused.REPLAYED : Replay.Refused.LEFT_OUT);
        published.forEach((topic, events) ->
                spec.commandLine().getOut().printf("%s: %d events published again%n", topic.topicName(), events));
        return 0;
    }
}
