package io.tieout.local.rooms;

import io.tieout.local.process.ProcessRecord;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Ports;
import io.tieout.local.stack.Role;
import io.tieout.local.stack.Secrets;
import io.tieout.local.stack.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an operator says to the services after a restore.
 *
 * @param services those with a database, by name
 */
public record OperatorApi(Map<String, Api> services) {
    private static final Duration TOKEN_VALIDITY = Duration.ofMinutes(10);

    public static OperatorApi of(DataFolder folder, Ports ports, Clock clock) {
        return of(folder, ports::of, clock);
    }

    /** To the services that run on the folder now. */
    public static OperatorApi running(DataFolder folder, Clock clock) {
        return of(
                folder,
                role -> folder.stateFile()
                        .read()
                        .flatMap(state -> state.named(role.label()))
                        .map(ProcessRecord::port)
                        .orElse(role.usualPort()),
                clock);
    }

    private static OperatorApi of(DataFolder folder, ToIntFunction<Role> port, Clock clock) {
        String secret = new Secrets(folder).jwtSecret();
        Supplier<String> token = () -> Token.mint(secret, List.of("*"), clock.instant(), TOKEN_VALIDITY);
        Map<String, Api> services = new LinkedHashMap<>();
        Stream.of(Role.values())
                .filter(Role::isService)
                .forEach(role -> services.put(
                        role.label(),
                        new Api(role.label(), "http://127.0.0.1:" + port.applyAsInt(role) + "/api/v1", token)));
        return new OperatorApi(services);
    }

    /** What each service thinks of its database. */
    public Map<String, Belief> beliefs() {
        Map<String, Belief> beliefs = new LinkedHashMap<>();
        services.forEach((name, api) -> beliefs.put(name, Belief.of(api.get("/memory"))));
        return beliefs;
    }

    /** Tells all services that their database was restored. */
    public void restored(String reason) {
        services.values().forEach(api -> api.post("/memory/restored", Map.of("reason", reason)));
    }

    /**
     * Tells the connector that all that was received before the restore has been read again.
     *
     * @param anyway although Kafka says that it has not
     */
    public void replayed(boolean anyway) {
        connector().delete("/restore-mark?anyway=" + anyway);
    }

    /** How many postings have yet to be asked for in Intacct, because they may have been forgotten. */
    public long askedFor() {
        return connector().get("/restore-mark").path("mark").path("askedFor").longValue(0);
    }

    private Api connector() {
        Api connector = services.get(Role.CONNECTOR.label());
        if (connector == null) {
            throw new IllegalStateException("There is no connector among the services");
        }
        return connector;
    }

    /**
     * @param state TRUSTED, UNKNOWN, OLD or MOVED
     * @param sentence what is the matter; empty where nothing is
     */
    public record Belief(String state, String sentence) {
        static Belief of(JsonNode memory) {
            return new Belief(
                    memory.path("state").asString(""), memory.path("sentence").asString(""));
        }

        public boolean isOld() {
            return state.equals("OLD");
        }
    }
}
