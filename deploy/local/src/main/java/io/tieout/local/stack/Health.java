package io.tieout.local.stack;

import io.tieout.embedded.Answer;
import io.tieout.embedded.KafkaNode;
import io.tieout.embedded.LocalPorts;
import io.tieout.embedded.PostgresNode;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a process whether it serves. A port that accepts connections proves nothing, since the system accepts them for a process that is
 * stopped; so each is asked something that only a process at work can answer, and is given {@value #SECONDS} seconds for it.
 */
public final class Health {
    private static final int SECONDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(SECONDS);
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Health() {}

    /** How the process of this role is that should listen on {@code port}. */
    public static Condition of(Role role, DataFolder folder, int port) {
        if (!LocalPorts.answers(port)) {
            return Condition.DOWN;
        }
        return switch (role) {
            case POSTGRES ->
                PostgresNode.running(folder.postgres())
                        .map(it -> condition(it.ask(PATIENCE)))
                        .orElse(Condition.DOWN);
            case KAFKA -> condition(KafkaNode.ask(port, PATIENCE));
            case SIMULATOR, CONNECTOR, MAPPING, PAYMENT, SCHEDULER, CONSOLE -> ofProgram(role, port);
        };
    }

    /** The same for a role that is a program of ours, which says of itself whether it is ready. */
    public static Condition ofProgram(Role role, int port) {
        return readiness("http://127.0.0.1:" + port + role.readinessPath());
    }

    private static Condition condition(Answer answer) {
        return switch (answer) {
            case GOOD -> Condition.UP;
            case REFUSED -> Condition.NOT_READY;
            case NONE -> Condition.NOT_ANSWERING;
        };
    }

    private static Condition readiness(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        var answer = CLIENT.sendAsync(request, BodyHandlers.discarding());
        try {
            int status = answer.get(SECONDS, TimeUnit.SECONDS).statusCode();
            return status == OK ? Condition.UP : Condition.NOT_READY;
        } catch (ExecutionException e) {
            return e.getCause() instanceof ConnectException ? Condition.DOWN : Condition.NOT_ANSWERING;
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Condition.NOT_ANSWERING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Condition.NOT_ANSWERING;
        }
    }
}
