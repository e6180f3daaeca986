package io.tieout.scheduler.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.model.event.Json;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.RunningScheduler;
import io.tieout.starter.memory.Fence;
import io.tieout.starter.outward.PublicAddresses;
import io.tieout.starter.web.Conflict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class WebhooksIT extends RunningScheduler {

    private static final Destinations NAMED = new Destinations(List.of("127.0.0.1"));
    private static final PublicAddresses ANY = new PublicAddresses(InetAddress::getAllByName, address -> true);

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private WebhookSecrets secrets;

    @Autowired
    private WebhookProperties properties;

    @Autowired
    private Fence fence;

    @Autowired
    private TransactionTemplate transactions;

    private final TenantId tenant = aTenant();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile String answer = "";
    private HttpServer receiver;

    /** A message as it arrived. */
    private record Received(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    @BeforeEach
    void listen() throws IOException {
        jdbc.sql("DELETE FROM webhook").update(); // each test sees its own alone
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        byte[] said = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    @Test
    void aMessageIsSignedAsStandardWebhooksHasIt() throws Exception {
        String id = add("{\"a\":1}");

        assertThat(sending().runOnce()).isTrue();

        Received message = received.getFirst();
        assertThat(message.body()).isEqualTo("{\"a\":1}");
        assertThat(message.header("webhook-id")).isEqualTo(id);
        assertThat(message.header("webhook-timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        String secret = secrets.of(tenant, endpoint());
        assertThat(secret).startsWith("whsec_");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] expected = mac.doFinal((id + "." + message.header("webhook-timestamp") + "." + message.body())
                .getBytes(StandardCharsets.UTF_8));
        assertThat(message.header("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(sending().runOnce()).isFalse();
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameIdWithGrowingPauses() {
        status = 503;
        String id = add("{}");

        sending().runOnce();
        sending().runOnce();
        assertThat(received).hasSize(1);
        assertThat(state(id)).isEqualTo("WAITING");
        clock.advance(Duration.ofMinutes(1));
        sending().runOnce();
        status = 200;
        clock.advance(Duration.ofMinutes(2));
        sending().runOnce();

        assertThat(received)
                .hasSize(3)
                .extracting(message -> message.header("webhook-id"))
                .containsOnly(id);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void afterADayOrWhenTheReceiverIsGoneItIsGivenUpAndSaysWhy() {
        status = 500;
        String id = add("{}");
        for (int hour = 0; hour < 30; hour++) {
            sending().runOnce();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(cause(id)).contains("was not delivered: it answered with status 500");

        status = 410;
        String gone = add("{}");
        sending().runOnce();
        assertThat(state(gone)).isEqualTo("FAILED");
    }

    @Test
    void aRedirectIsNotFollowed() {
        status = 302;
        String id = add("{}");

        sending().runOnce();

        assertThat(received).extracting(Received::path).containsExactly("/hook");
        assertThat(cause(id)).contains("status 302");
    }

    @Test
    void aHostWhoseAddressIsPrivateIsNotAskedWhateverItsNameSays() {
        String id = add("{}");
        sending(NAMED, new PublicAddresses(InetAddress::getAllByName)).runOnce();

        assertThat(received).isEmpty();
        assertThat(cause(id)).contains("leads to an address that is not of the public Internet");
    }

    /** Well when it is looked at, elsewhere when it is connected to: the trick of whoever owns the name. */
    @Test
    void aNameThatIsAnsweredOtherwiseTheSecondTimeLeadsNowhereElse() {
        AtomicInteger asked = new AtomicInteger();
        var rebinding = new PublicAddresses(
                host -> new InetAddress[] {
                    asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral("10.0.0.1")
                },
                InetAddress::isLoopbackAddress);
        String id = add("{}", named("hooks.example.com"));

        sending(new Destinations(List.of("hooks.example.com")), rebinding).runOnce();

        assertThat(received).hasSize(1);
        assertThat(asked).hasValue(1);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void aHostThatNobodyKnowsIsSaid() {
        String id = add("{}", named("nowhere.invalid"));

        sending(new Destinations(List.of("nowhere.invalid")), new PublicAddresses(InetAddress::getAllByName))
                .runOnce();

        assertThat(cause(id)).contains("The host nowhere.invalid is not known.");
    }

    @Test
    void aTestSaysWhatTheReceiverSaid() {
        TestMessages.Said taken = tests().send(tenant, endpoint());

        assertThat(taken.taken()).isTrue();
        assertThat(taken.status()).isEqualTo(204);
        assertThat(taken.why()).isNull();
        assertThat(received.getFirst().header("webhook-id")).isEqualTo(taken.id());
        assertThat(received.getFirst().header("webhook-signature")).startsWith("v1,");
        assertThat(Json.mapper()
                        .readTree(received.getFirst().body())
                        .at("/type")
                        .asString())
                .isEqualTo("tieout.notice.test");

        status = 401;
        answer = "wrong\u0000 signature " + "x".repeat(5000);
        TestMessages.Said refused = tests().send(tenant, endpoint());

        assertThat(refused.taken()).isFalse();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.said()).startsWith("wrong signature xxx").hasSizeLessThanOrEqualTo(300);
        assertThat(refused.why()).isEqualTo("The message to 127.0.0.1 was not taken: it answered with status 401.");
    }

    @Test
    void aTestIsNoRowAndIsNotTriedAgain() {
        status = 500;

        tests().send(tenant, endpoint());

        assertThat(sending().runOnce()).isFalse();
        assertThat(received).hasSize(1);
    }

    @Test
    void theButtonIsNoHammer() {
        TestMessages tests = tests();
        tests.send(tenant, endpoint());

        assertThatThrownBy(() -> tests.send(tenant, endpoint()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("a moment ago");
        tests.send(aTenant(), endpoint());
        clock.advance(Duration.ofSeconds(6));
        tests.send(tenant, endpoint());

        assertThat(received).hasSize(3);
    }

    @Test
    void aTestNeedsAWebhookAndTheTenantsOwnToken() {
        TenantId merchant = aTenantWithoutAutoSync();
        String path = "/api/v1/tenants/" + merchant + "/notices";

        assertThat(api(merchant.value()).post(path + "/webhook/test", "").detail())
                .contains("has no webhook that could be tested");
        assertThat(api("another").post(path + "/webhook/test", "").status()).isEqualTo(403);
    }

    @Test
    void aHostThatIsNotNamedAnyMoreIsNotAsked() {
        String id = add("{}");

        sending(new Destinations(List.of()), ANY).runOnce();

        assertThat(received).isEmpty();
        assertThat(cause(id)).contains("TIEOUT_WEBHOOK_HOSTS");
    }

    @Test
    void aWebhookIsChosenWithASecretThatIsToldOnceAndStoredNowhere() {
        TenantId merchant = aTenantWithoutAutoSync();
        String path = "/api/v1/tenants/" + merchant + "/notices";
        String hook = "{\"webhook\":{\"url\":\"https://hooks.example.com/tieout\"}}";

        String secret = api(merchant.value())
                .put(path, hook)
                .json()
                .at("/webhook/secret")
                .asString();

        assertThat(secret).startsWith("whsec_");
        assertThat(api(merchant.value()).get(path).json().at("/webhook").toString())
                .isEqualTo("{\"url\":\"https://hooks.example.com/tieout\"}");
        assertThat(api(merchant.value()).put(path, hook).json().at("/webhook").has("secret"))
                .isFalse();
        String other = api(merchant.value())
                .put(path, hook.replace("/tieout", "/other"))
                .json()
                .at("/webhook/secret")
                .asString();
        assertThat(other).startsWith("whsec_").isNotEqualTo(secret);
        assertThat(api(merchant.value())
                        .put(path, hook.replace("hooks.example.com", "169.254.169.254"))
                        .detail())
                .startsWith("Webhooks to 169.254.169.254 are not allowed here");
        assertThat(api(merchant.value())
                        .put(path, hook.replace("https", "http"))
                        .status())
                .isEqualTo(400);
        assertThat(jdbc.sql("SELECT row_to_json(s)::text FROM notice_settings AS s WHERE tenant = :tenant")
                        .param("tenant", merchant.value())
                        .query(String.class)
                        .single())
                .doesNotContain("whsec_")
                .doesNotContain(other.substring("whsec_".length()));
    }

    @Test
    void whatIsNewsIsAMessageToo() {
        TenantId merchant = aTenantWithoutAutoSync();
        api(merchant.value())
                .put(
                        "/api/v1/tenants/" + merchant + "/notices",
                        "{\"webhook\":{\"url\":\"https://hooks.example.com/tieout\"}}");
        jdbc.sql(
                        "INSERT INTO trouble VALUES (:tenant, 'PAYMENT', 'P-1', 'CLOSED_PERIOD', 'It is closed.', 'Open it.', now(), now())")
                .param("tenant", merchant.value())
                .update();

        clock.advance(Duration.ofMinutes(2)); // the service's own task

        patiently().until(() -> bodies(merchant).size() == 1);
        var body = Json.mapper().readTree(bodies(merchant).getFirst());
        assertThat(body.get("type").asString()).isEqualTo("tieout.notice.news");
        assertThat(body.at("/data/tenant").asString()).isEqualTo(merchant.value());
        assertThat(body.at("/data/companyId").asString()).isEqualTo("ACME");
        assertThat(body.at("/data/causes/0/code").asString()).isEqualTo("CLOSED_PERIOD");
        assertThat(body.at("/data/causes/0/documents").asInt()).isEqualTo(1);
    }

    private List<String> bodies(TenantId merchant) {
        return jdbc.sql("SELECT body FROM webhook WHERE tenant = :tenant")
                .param("tenant", merchant.value())
                .query(String.class)
                .list();
    }

    private String add(String body) {
        return add(body, endpoint());
    }

    private String add(String body, Endpoint endpoint) {
        String id = UUID.randomUUID().toString();
        transactions.executeWithoutResult(transaction -> webhooks.add(id, tenant, endpoint, body, clock.instant()));
        return id;
    }

    private Endpoint endpoint() {
        return named("127.0.0.1");
    }

    private Endpoint named(String host) {
        return new Endpoint(
                URI.create("http://%s:%d/hook"
                        .formatted(host, receiver.getAddress().getPort())),
                1);
    }

    private SendingWebhooks sending() {
        return sending(NAMED, ANY);
    }

    private SendingWebhooks sending(Destinations destinations, PublicAddresses addresses) {
        return new SendingWebhooks(
                webhooks, client(destinations, addresses), properties, fence, new SimpleMeterRegistry(), clock);
    }

    private TestMessages tests() {
        return new TestMessages(client(NAMED, ANY), clock);
    }

    private WebhookClient client(Destinations destinations, PublicAddresses addresses) {
        try {
            return new WebhookClient(destinations, secrets, clock, addresses);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String state(String id) {
        return column("state", id);
    }

    private String cause(String id) {
        return column("cause", id);
    }

    private String column(String name, String id) {
        return jdbc.sql("SELECT " + name + " FROM webhook WHERE webhook_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
