package io.tieout.connector.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tieout.connector.catalogue.Level;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.query.Query;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile or broken other side can do to the wire. */
class WireIT {

    private static final String ANSWER = "<response><control><status>success</status></control><operation>"
            + "<authentication><status>success</status></authentication><result><status>success</status>"
            + "<controlid>f</controlid><data numremaining=\"0\"><CUSTOMER><RECORDNO>1</RECORDNO></CUSTOMER></data>"
            + "</result></operation></response>";

    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Wire wire;
    private HttpServer server;

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void aWireWithTightLimits() {
        wire = new Wire(new Limits(Duration.ofSeconds(1), Duration.ofMillis(800), 100_000), Vocabulary.classes());
    }

    @AfterEach
    void end() {
        over.countDown();
        wire.close();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aCompressedAnswerIsRead() throws IOException {
        Reply reply = against(exchange -> {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(ANSWER.getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            respond(exchange, 200, bytes.toByteArray());
        });

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> assertThat(answered.to("f").orElseThrow().rows())
                                .hasSize(1));
        assertThat(headers)
                .containsEntry("content-type", "application/xml")
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void anAnswerThatUnpacksToMoreThanTheLimitIsUnreadable() throws IOException {
        Reply reply = against(exchange -> {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write("<response>".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 5_000; i++) {
                    gzip.write("<a>some text that packs well</a>".getBytes(StandardCharsets.UTF_8));
                }
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            respond(exchange, 200, bytes.toByteArray());
        });

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains("larger than 100000 bytes"));
    }

    @Test
    void aBodyThatNeverEndsIsGivenUp() throws IOException {
        long start = System.nanoTime();

        Reply reply = against(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<response><control>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            over.await();
        });

        assertThat(reply).isInstanceOf(Reply.Lost.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anAnswerThatNeverBeginsIsGivenUp() throws IOException {
        assertThat(against(exchange -> over.await())).isInstanceOf(Reply.Lost.class);
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        Reply reply = against(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            respond(exchange, 302, new byte[0]);
        });

        assertThat(reply).isInstanceOf(Reply.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>a page</html>", "<response><control>", "", "<response>\u0001</response>", "no XML"})
    void whatIsAnsweredAndCannotBeReadIsUnreadableAndNotLost(String body) throws IOException {
        assertThat(against(exchange -> respond(exchange, 200, body.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        Reply.Unreadable.class,
                        unreadable -> assertThat(unreadable.httpStatus()).isEqualTo(200));
    }

    @Test
    void bytesThatAreNoTextAreUnreadable() throws IOException {
        byte[] bytes = "<response><a>?</a></response>".getBytes(StandardCharsets.UTF_8);
        bytes[13] = (byte) 0xE9;

        assertThat(against(exchange -> respond(exchange, 200, bytes))).isInstanceOf(Reply.Unreadable.class);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAnAnswerIsLost() throws IOException {
        assertThat(against(exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/xml");
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("<response><control>".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    throw new IOException("pulled the plug");
                }))
                .isInstanceOf(Reply.Lost.class);
    }

    @Test
    void unauthorizedIsARefusalWhateverComesWithIt() throws IOException {
        assertThat(against(exchange -> respond(exchange, 401, new byte[0])))
                .isInstanceOfSatisfying(Reply.Refused.class, refused -> {
                    assertThat(refused.refusal().level()).isEqualTo(Level.TRANSPORT);
                    assertThat(refused.refusal().httpStatus()).isEqualTo(401);
                });
    }

    @ParameterizedTest
    @CsvSource({"17,17", "0,1", "300,300", "301,300", "86400,300", "99999999999999999999,300"})
    void aHeaderIsBelievedForFiveMinutesAtMost(String header, long seconds) throws IOException {
        Reply reply = against(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", header);
            respond(exchange, 429, new byte[0]);
        });

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void tooManyRequestsIsARefusalThatSaysHowLong() throws IOException {
        Reply reply = against(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "17");
            respond(exchange, 429, "slow down".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    void aServerErrorIsLostEvenIfItsBodySpeaksOfAFailure() throws IOException {
        assertThat(against(exchange -> respond(
                        exchange,
                        500,
                        "<response><control><status>failure</status></control></response>"
                                .getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Reply.Lost.class);
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(exchange(URI.create("http://127.0.0.1:" + free + "/"))).isInstanceOf(Reply.NothingSent.class);
    }

    private Reply against(Behaviour behaviour) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            exchange.getRequestBody().readAllBytes();
            try (exchange) {
                behaviour.answer(exchange);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return exchange(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    private Reply exchange(URI endpoint) {
        Function function = Function.of(
                "f", Vocabulary.body(Query.of("CUSTOMER", List.of("RECORDNO"), null, List.of("RECORDNO"), 1)));
        Envelope envelope =
                Envelope.of(new Sender("s", "p"), "r", false, Authentication.session("x"), List.of(function));
        return wire.exchange(endpoint, envelope, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/xml; encoding=\"UTF-8\"");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
