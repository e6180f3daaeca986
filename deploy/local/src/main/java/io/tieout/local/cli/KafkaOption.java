package io.tieout.local.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Kafka a command speaks to. */
final class KafkaOption {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "another Kafka than the one of ./tieout up or demo")
    @Nullable
    String bootstrap;

    /** The address that was given, or else where the Kafka of this data folder listens. */
    String of(DataFolderOption common) {
        return bootstrap == null ? common.localKafka() : bootstrap;
    }
}
