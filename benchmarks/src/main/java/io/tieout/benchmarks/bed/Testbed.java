package io.tieout.benchmarks.bed;

import io.tieout.embedded.PostgresNode;
import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.process.State;
import io.tieout.local.stack.Ports;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Secrets;
import io.tieout.local.stack.Settings;
import io.tieout.local.stack.Stack;
import io.tieout.local.stack.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A complete installation that begins empty: the parts that ship, each a process of its own. The services run with the full compiler;
 * the scheduler is left out, so that no sync begins in the middle of a measurement.
 */
public final class Testbed implements AutoCloseable {

    private static final int SIMULATOR_GIGABYTES = 3;
    private static final Duration TOKEN_VALIDITY = Duration.ofMinutes(10);

    /** The launcher starts services with the quick compiler only; what is in this variable wins over the command line. */
    private static final Map<String, String> FULL_COMPILER =
            Map.of("_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4 -Xms512m -Xmx1g");

    /** A company is checked soon after it is connected, which would count among the calls that are measured. */
    private static final Map<String, String> NOTHING_BY_ITSELF = Map.of("TIEOUT_READINESS_POLL", "24h");

    private final Place place;
    private final Stack stack;
    private final SimulatorProcess simulator;
    private final Announcer announcer;

    private Testbed(Place place, Stack stack, SimulatorProcess simulator, Announcer announcer) {
        this.place = place;
        this.stack = stack;
        this.simulator = simulator;
        this.announcer = announcer;
    }

    /**
     * @param environment variables for the services beyond the usual ones
     * @throws Problem if a part does not start
     */
    public static Testbed start(Place place, Map<String, String> environment, Announcer announcer) {
        return start(place, environment, Set.of(), SIMULATOR_GIGABYTES, announcer);
    }

    /**
     * @param environment variables for the services beyond the usual ones
     * @param without services that are not started
     * @param gigabytes of the simulator's heap
     * @throws Problem if a part does not start
     */
    public static Testbed start(
            Place place, Map<String, String> environment, Set<Role> without, int gigabytes, Announcer announcer) {
        Map<String, String> variables = new HashMap<>(FULL_COMPILER);
        variables.putAll(NOTHING_BY_ITSELF);
        variables.putAll(environment);
        Set<Role> absent = EnumSet.of(Role.SIMULATOR, Role.SCHEDULER);
        absent.addAll(without);
        var settings = new Settings(place.home(), place.folder(), place.ports(), List.of(), variables, absent);
        Stack stack = Stack.prepareEmpty(settings, Clock.systemUTC(), announcer);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            var simulator = SimulatorProcess.start(
                    place.home(),
                    place.ports().of(Role.SIMULATOR),
                    place.folder().log(Role.SIMULATOR),
                    gigabytes);
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop-simulator"));
            secrets(place);
            stack.start();
            return new Testbed(place, stack, simulator, announcer);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Before two services that start at the same time both make them. */
    private static void secrets(Place place) {
        var secrets = new Secrets(place.folder());
        secrets.jwtSecret();
        secrets.encryptionKey();
    }

    public void say(String line) {
        announcer.say(line);
    }

    public String kafka() {
        return "127.0.0.1:" + ports().of(Role.KAFKA);
    }

    /** The REST interface of a service, as a person who may see all tenants. */
    public Api api(Role role) {
        String secret = new Secrets(place.folder()).jwtSecret();
        Supplier<String> token =
                () -> Token.mint(secret, List.of("*"), Clock.systemUTC().instant(), TOKEN_VALIDITY);
        return new Api(ports().http(role) + "/api/v1", token);
    }

    public SimulatorControl simulator() {
        return new SimulatorControl(new Api(ports().http(Role.SIMULATOR) + "/control", () -> ""));
    }

    public int simulatorPort() {
        return ports().of(Role.SIMULATOR);
    }

    public PostgresNode postgres() {
        return PostgresNode.running(place.folder().postgres())
                .orElseThrow(() -> new Problem("PostgreSQL does not run any more."));
    }

    /** The heap of a service, seen from outside. */
    public Heap heap(Role role) {
        return Heap.of(pid(role));
    }

    private long pid(Role role) {
        return place.folder()
                .stateFile()
                .read()
                .flatMap(state -> state.named(role.label()))
                .orElseThrow(() -> new Problem("The " + role.label() + " does not run any more."))
                .pid();
    }

    /** CPU seconds that each part has used since it was started. */
    public Usage cpuSeconds() {
        Map<Role, Double> seconds = new EnumMap<>(Role.class);
        seconds.put(Role.SIMULATOR, CpuTime.secondsOf(simulator.pid()));
        State state = place.folder()
                .stateFile()
                .read()
                .orElseThrow(() -> new Problem("The launcher's state is gone; the installation was stopped."));
        for (Role role : Set.of(Role.POSTGRES, Role.KAFKA, Role.CONNECTOR, Role.MAPPING, Role.PAYMENT)) {
            state.named(role.label()).ifPresent(part -> seconds.put(role, CpuTime.secondsOf(part.pid())));
        }
        return new Usage(seconds);
    }

    private Ports ports() {
        return place.ports();
    }

    @Override
    public void close() {
        stack.close();
        simulator.close();
    }
}
