package io.tieout.embedded;

import java.nio.file.Path;

/**
 * The settings of a single node that is broker and controller at once.
 *
 * @param port where clients connect
 * @param controllerPort where the node talks to itself
 * @param data the folder of the logs
 */
record KafkaSettings(int port, int controllerPort, Path data) {

    String asProperties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s

                # A topic exists because somebody declared it.
                auto.create.topics.enable=false
                num.partitions=4
                # There is one node: everything is kept once.
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1

                # Ready within seconds, also after a crash.
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                controller.quorum.election.timeout.ms=500
                # Small enough for a laptop.
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                # A record far beyond what the contract allows must still arrive, to be refused with a reason.
                message.max.bytes=16777216
                replica.fetch.max.bytes=16777216
                """.formatted(port, controllerPort, data.toString().replace("\\", "\\\\"));
    }
}
