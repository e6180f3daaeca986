package io.tieout.local.cli;

import io.tieout.local.publish.EventFile;
import io.tieout.local.publish.Publisher;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the events of a file on Kafka. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publish a file of events to Kafka: CloudEvents in JSON, one per line or each over several lines;",
            "docs/examples/payments.jsonl is one for the demo company.",
            "Required: type, tenantid, data (or data_base64 for bytes that need not be JSON).",
            "Defaults: id from type, tenant and data (so the same file twice is a second delivery);",
            "subject the document; source /billing/file; time now."
        })
final class PublishCommand implements Callable<Integer> {
    @Mixin
    DataFolderOption common = new DataFolderOption();

    @Parameters(paramLabel = "FILE", description = "the file")
    Path file = Path.of("events.jsonl");

    @Mixin
    KafkaOption kafka = new KafkaOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        List<ProducerRecord<String, byte[]>> records = EventFile.records(file, Clock.systemUTC());
        Publisher.publish(kafka.of(common), records);
        long topics = records.stream().map(ProducerRecord::topic).distinct().count();
        spec.commandLine()
                .getOut()
                .printf("%d events published to %d topic%s%n", records.size(), topics, topics == 1 ? "" : "s");
        return 0;
    }
}
