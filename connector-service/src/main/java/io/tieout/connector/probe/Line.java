package io.tieout.connector.probe;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Finding;
import io.tieout.connector.catalogue.Meaning;
import io.tieout.connector.gateway.function.Spelled;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.session.TrustedEndpoint;
import io.tieout.connector.gateway.wire.Authentication;
import io.tieout.connector.gateway.wire.Envelope;
import io.tieout.connector.gateway.wire.Function;
import io.tieout.connector.gateway.wire.Limits;
import io.tieout.connector.gateway.wire.Reply;
import io.tieout.connector.gateway.wire.Sender;
import io.tieout.connector.gateway.wire.Wire;
import io.tieout.model.event.Trace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The line to the one company that is asked: signs in, sends one function at a time, and keeps what was asked and said for the report. It
 * sends nothing twice, except into a new session where the gateway said that the old one has ended. Thread-safe.
 */
final class Line implements AutoCloseable {

    private static final String ONLY = "probe";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;

    /** Fields whose values name people or companies. */
    private static final Set<String> NAMING =
            Set.of("CUSTOMERID", "CUSTOMERNAME", "LOGINID", "PRINTAS", "EMAIL1", "EMAIL2", "COMPANYNAME");

    private final Target target;
    private final ErrorCatalogue catalogue;
    private final Redaction redaction;
    private final Wire wire;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();

    private @Nullable Opened session;

    private record Opened(String id, URI endpoint) {}

    /** @param took from sending to the last byte of the answer */
    record Timed(Outcome outcome, long startNanos, long endNanos) {}

    Line(Target target, ErrorCatalogue catalogue, Redaction redaction) {
        this.target = target;
        this.catalogue = catalogue;
        this.redaction = redaction;
        this.wire = new Wire(new Limits(CONNECT, target.timeout(), LARGEST_ANSWER), Vocabulary.classes());
    }

    /** Opens the session that everything else is asked in. */
    synchronized Outcome open() {
        Outcome opened = signIn(target.companyId(), target.userId(), target.userPassword());
        if (opened instanceof Outcome.Done done) {
            Row row =
                    done.rows().isEmpty() ? new Row("", Map.of()) : done.rows().getFirst();
            URI endpoint =
                    TrustedEndpoint.of(target.endpoint(), row.get("ENDPOINT")).orElse(null);
            if (row.get("SESSIONID").isBlank() || endpoint == null) {
                return new Outcome.Odd(
                        "the answer to the sign-in holds no session, or names an address that is not Intacct's");
            }
            redaction.secret(row.get("SESSIONID"));
            session = new Opened(row.get("SESSIONID"), endpoint);
        }
        return opened;
    }

    /** Signs in as anybody, to see what is said; the session, if there is one, is not used. */
    Outcome signIn(String companyId, String userId, String password) {
        String controlId = UUID.randomUUID().toString();
        Outcome outcome = Outcome.of(
                exchange(
                        target.endpoint(),
                        Envelope.of(
                                sender(),
                                controlId,
                                false,
                                Authentication.login(companyId, userId, password, target.entityId()),
                                List.of(Function.of(
                                        ONLY, Spelled.of("getAPISession").body()))),
                        controlId,
                        1),
                ONLY);
        keep("<getAPISession/> as user %s of %s".formatted(userId, companyId), outcome);
        return outcome;
    }

    /** Asks; at the top level a query sees what is private to an entity, too. */
    Outcome ask(Inquiry inquiry) {
        Inquiry asked =
                inquiry instanceof Query query && target.entityId() == null ? query.seeingPrivateRecords() : inquiry;
        return askExactly(asked);
    }

    /** Asks as it stands. */
    Outcome askExactly(Inquiry inquiry) {
        return send(UUID.randomUUID().toString(), false, Vocabulary.body(inquiry), inquiry.toString());
    }

    Outcome ask(Spelled function) {
        return send(UUID.randomUUID().toString(), false, function.body(), function.toString());
    }

    /** @param controlId the gateway refuses a function whose control id it has carried out before */
    Outcome once(String controlId, Spelled function) {
        return send(controlId, true, function.body(), function + " with uniqueid, control id " + controlId);
    }

    /** @param controlId the gateway refuses a function whose control id it has carried out before */
    Outcome once(String controlId, Query query) {
        return send(controlId, true, Vocabulary.body(query), query + " with uniqueid, control id " + controlId);
    }

    private synchronized Outcome send(String controlId, boolean unique, Object body, String asked) {
        Outcome first = sendIn(controlId, unique, body);
        Outcome last = hasEnded(first) && open() instanceof Outcome.Done ? sendIn(controlId, unique, body) : first;
        keep(asked, last);
        return last;
    }

    private Outcome sendIn(String controlId, boolean unique, Object body) {
        Opened in = session;
        if (in == null) {
            return new Outcome.NotSent("there is no session");
        }
        Envelope envelope = Envelope.of(
                sender(), controlId, unique, Authentication.session(in.id()), List.of(Function.of(controlId, body)));
        return Outcome.of(exchange(in.endpoint(), envelope, controlId, 1), controlId);
    }

    /** All of them in one transaction; what came of each, in their order. */
    synchronized List<Outcome> together(List<Spelled> functions) {
        Opened in = session;
        if (in == null) {
            return functions.stream()
                    .<Outcome>map(function -> new Outcome.NotSent("there is no session"))
                    .toList();
        }
        String request = UUID.randomUUID().toString();
        List<Function> sent = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            sent.add(Function.of(request + "-" + i, functions.get(i).body()));
        }
        Reply reply = exchange(
                in.endpoint(),
                Envelope.ofTransaction(sender(), request, Authentication.session(in.id()), sent),
                request,
                sent.size());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            Outcome outcome = Outcome.of(reply, request + "-" + i);
            outcomes.add(outcome);
            keep("in one transaction: " + functions.get(i), outcome);
        }
        return outcomes;
    }

    /** Several requests at the same time, which is what permits forbid everywhere else. */
    synchronized List<Timed> atOnce(int times, Query query) {
        Opened in = session;
        if (in == null) {
            return List.of();
        }
        List<Timed> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Timed>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Callable<Timed> one = () -> {
                    long start = System.nanoTime();
                    Outcome outcome = sendIn(UUID.randomUUID().toString(), false, Vocabulary.body(query));
                    return new Timed(outcome, start, System.nanoTime());
                };
                running.add(threads.submit(one));
            }
            for (Future<Timed> one : running) {
                all.add(one.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAnswerable("It was stopped.");
        } catch (ExecutionException defect) {
            throw new IllegalStateException("a question that was asked at once with others failed", defect);
        }
        all.forEach(timed -> keep("%d at once: %s".formatted(times, query), timed.outcome()));
        return all;
    }

    private Reply exchange(URI endpoint, Envelope envelope, String controlId, int functions) {
        requests.incrementAndGet();
        transactions.addAndGet(functions);
        return wire.exchange(endpoint, envelope, Trace.derivedFrom(controlId).traceparent());
    }

    private boolean hasEnded(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && find(refused, "").meaning() == Meaning.INVALID_SESSION;
    }

    /** What a refusal means. */
    Finding find(Outcome.Refused refused, String what) {
        return catalogue.find(refused.refusal(), what);
    }

    ErrorCatalogue catalogue() {
        return catalogue;
    }

    private synchronized void keep(String asked, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            done.rows().forEach(this::hideNames);
        }
        exchanges.add(new Exchange(asked, outcome.words()));
    }

    private void hideNames(Row row) {
        NAMING.stream()
                .filter(field -> !row.get(field).isBlank() && !row.get(field).startsWith(Bench.PREFIX))
                .forEach(field -> redaction.shorten(row.get(field).strip(), what(field)));
    }

    private static String what(String field) {
        return field.startsWith("CUSTOMER") ? "customer" : field.equals("LOGINID") ? "user" : "name";
    }

    /** What was asked and said since this was called last. */
    synchronized List<Exchange> takeExchanges() {
        List<Exchange> taken = List.copyOf(exchanges);
        exchanges.clear();
        return taken;
    }

    int requests() {
        return requests.get();
    }

    /** API transactions as Intacct counts them: one for each function. */
    int transactions() {
        return transactions.get();
    }

    private Sender sender() {
        return new Sender(target.senderId(), target.senderPassword());
    }

    @Override
    public void close() {
        wire.close();
    }
}
