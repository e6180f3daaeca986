package io.tieout.local.stack;

import io.tieout.embedded.KafkaNode;
import io.tieout.embedded.RunningProcess;
import io.tieout.local.process.Part;

/** Kafka with all topics of the product. */
final class KafkaPart implements Part {
    private final DataFolder folder;
    private final int port;

    KafkaPart(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return Role.KAFKA.label();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public RunningProcess launch() {
        KafkaNode node = KafkaNode.at(folder.kafka()).port(port).start();
        Topics.create(node.bootstrapServers());
        return node.process();
    }

    @Override
    public boolean isReady() {
        return Health.of(Role.KAFKA, folder, port) == Condition.UP;
    }

    @Override
    public void stop(RunningProcess process) {
        KafkaNode.running(folder.kafka()).ifPresent(KafkaNode::stop);
    }

    @Override
    public String whereToLook() {
        return "Its log: " + folder.log(Role.KAFKA);
    }
}
