package io.tieout.local.rooms;

import io.tieout.local.stack.Ports;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Secrets;
import io.tieout.local.stack.Settings;
import io.tieout.local.stack.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The REST interfaces of a running stack, each seen by one tenant.
 *
 * @param connector where Intacct is connected
 * @param mapping where accounts are chosen
 * @param payments where payments are followed
 * @param scheduler where synchronisation is started
 * @param simulator the simulator's own books and switches
 */
public record Rooms(
        ConnectorApi connector,
        MappingApi mapping,
        PaymentApi payments,
        SchedulerApi scheduler,
        SimulatorApi simulator) {
    private static final Duration TOKEN_VALIDITY = Duration.ofMinutes(10);

    public static Rooms of(Settings settings, String tenant, Clock clock) {
        Ports ports = settings.ports();
        String secret = new Secrets(settings.folder()).jwtSecret();
        Supplier<String> token = () -> Token.mint(secret, List.of("*"), clock.instant(), TOKEN_VALIDITY);
        return new Rooms(
                new ConnectorApi(service(Role.CONNECTOR, ports, token), tenant),
                new MappingApi(service(Role.MAPPING, ports, token), tenant),
                new PaymentApi(service(Role.PAYMENT, ports, token), tenant),
                new SchedulerApi(service(Role.SCHEDULER, ports, token), tenant),
                new SimulatorApi(new Api("simulator", ports.http(Role.SIMULATOR), token)));
    }

    private static Api service(Role role, Ports ports, Supplier<String> token) {
        return new Api(role.label(), ports.http(role) + "/api/v1", token);
    }
}
