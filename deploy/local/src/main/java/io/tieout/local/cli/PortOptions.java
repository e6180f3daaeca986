package io.tieout.local.cli;

import io.tieout.local.stack.Ports;
import io.tieout.local.stack.Role;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Who listens where. */
final class PortOptions {
    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_POSTGRES_PORT:-15432}",
            description = "default: 15432")
    int postgres;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_KAFKA_PORT:-19092}",
            description = "default: 19092")
    int kafka;

    @Option(
            names = "--simulator-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_SIMULATOR_PORT:-18099}",
            description = "default: 18099")
    int simulator;

    @Option(
            names = "--connector-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_CONNECTOR_PORT:-18081}",
            description = "default: 18081")
    int connector;

    @Option(
            names = "--mapping-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_MAPPING_PORT:-18082}",
            description = "default: 18082")
    int mapping;

    @Option(
            names = "--payment-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_PAYMENT_PORT:-18083}",
            description = "default: 18083")
    int payment;

    @Option(
            names = "--scheduler-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_SCHEDULER_PORT:-18084}",
            description = "default: 18084")
    int scheduler;

    @Option(
            names = "--console-port",
            paramLabel = "PORT",
            defaultValue = "${env:TIEOUT_CONSOLE_PORT:-18080}",
            description = "default: 18080")
    int console;

    Ports ports() {
        Map<Role, Integer> chosen = new EnumMap<>(Role.class);
        chosen.put(Role.POSTGRES, postgres);
        chosen.put(Role.KAFKA, kafka);
        chosen.put(Role.SIMULATOR, simulator);
        chosen.put(Role.CONNECTOR, connector);
        chosen.put(Role.MAPPING, mapping);
        chosen.put(Role.PAYMENT, payment);
        chosen.put(Role.SCHEDULER, scheduler);
        chosen.put(Role.CONSOLE, console);
        return Ports.usualExcept(chosen);
    }
}
