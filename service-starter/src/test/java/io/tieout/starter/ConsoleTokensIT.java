package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tieout.model.event.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The console signs a token of a minute for each call; everything else about it than what it has to be is refused with its reason. */
@SpringBootTest(
        classes = Documents.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "TIEOUT_JWT_SECRET=" + ConsoleTokensIT.SECRET,
            "management.endpoint.health.group.readiness.include=readinessState"
        })
class ConsoleTokensIT {

    static final String SECRET = "a-secret-of-the-starters-own-tests-0123456789";

    private static final ECKey CONSOLE = key();

    private static final String DOCUMENT = "/api/v1/tenants/acme/documents/x";
    private static final String DISMISS = DOCUMENT + "/dismiss";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void consoleKey(DynamicPropertyRegistry registry) {
        registry.add("TIEOUT_CONSOLE_PUBLIC_KEY", () -> pem(CONSOLE));
    }

    private record Answer(int status, String detail) {}

    @Test
    void aPersonComesInThroughTheConsole() throws Exception {
        String token = signed(CONSOLE, claims -> {});

        assertThat(get(token).status()).isEqualTo(200);
        assertThat(post(token).status()).isEqualTo(200);
    }

    /** The library that signs calls its key by a name of its own. */
    @Test
    void whatATokenCallsItsKeyIsOfNoMatter() throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("any").build(), claims().build());
        token.sign(new ECDSASigner(CONSOLE));

        assertThat(get(token.serialize()).status()).isEqualTo(200);
    }

    @Test
    void aViewerReadsAndChangesNothing() throws Exception {
        String token = signed(CONSOLE, claims -> claims.claim("role", "VIEWER"));

        assertThat(get(token).status()).isEqualTo(200);
        assertThat(post(token).status()).isEqualTo(403);
        assertThat(post(token).detail()).contains("viewer", "mireille");
    }

    @Test
    void anotherTenantThanTheOneThatIsLookedAtIsRefused() throws Exception {
        Answer answer = get(signed(CONSOLE, claims -> claims.claim("tenants", List.of("other"))));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).contains("tenant acme");
    }

    @Test
    void anExpiredOneIsRefused() throws Exception {
        Instant then = Instant.now().minusSeconds(75);
        refused(
                signed(
                        CONSOLE,
                        claims -> claims.issueTime(Date.from(then)).expirationTime(Date.from(then.plusSeconds(60)))),
                "expired");
    }

    @Test
    void oneThatHoldsForLongerThanAMinuteIsRefused() throws Exception {
        Instant now = Instant.now();
        refused(signed(CONSOLE, claims -> claims.expirationTime(Date.from(now.plusSeconds(3600)))), "60 seconds");
        refused(
                signed(
                        CONSOLE,
                        claims -> claims.issueTime(Date.from(now.plusSeconds(86_400)))
                                .expirationTime(Date.from(now.plusSeconds(86_430)))),
                "60 seconds");
        refused(signed(CONSOLE, claims -> claims.issueTime(null)), "60 seconds");
    }

    @Test
    void oneOfAnotherKeyIsRefused() throws Exception {
        refused(signed(key(), claims -> {}), "not one of ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connector-service", "sample", ""})
    void oneForAnotherServiceIsRefused(String audience) throws Exception {
        refused(signed(CONSOLE, claims -> claims.audience(audience)), "not for sample-service");
    }

    @Test
    void oneForSeveralServicesIsRefused() throws Exception {
        refused(
                signed(CONSOLE, claims -> claims.audience(List.of("sample-service", "connector-service"))),
                "not for sample-service");
    }

    @Test
    void oneWithoutAPersonOrWithoutARoleIsRefused() throws Exception {
        refused(signed(CONSOLE, claims -> claims.subject(null)), "names the person");
        refused(signed(CONSOLE, claims -> claims.claim("role", null)), "in which role");
        refused(signed(CONSOLE, claims -> claims.claim("role", "ROOT")), "in which role");
        refused(signed(CONSOLE, claims -> claims.claim("tenants", "acme")), "list of texts");
        refused(signed(CONSOLE, claims -> claims.issuer("somebody")), "tieout-console");
    }

    @Test
    void oneThatIsNotSignedIsRefused() throws Exception {
        refused(new PlainJWT(claims().build()).serialize(), "not one of ours");
    }

    /** The public key is no secret: whoever signs with it as if it were one is refused. */
    @Test
    void thePublicKeyIsNoSecretToSignWith() throws Exception {
        refused(
                signed(JWSAlgorithm.HS256, new MACSigner(pem(CONSOLE).getBytes(StandardCharsets.UTF_8)), claims -> {}),
                "not one of ours");
        refused(
                signed(JWSAlgorithm.HS256, new MACSigner(CONSOLE.toECPublicKey().getEncoded()), claims -> {}),
                "not one of ours");
    }

    @Test
    void theTokensOfProgramsGoOnAsBefore() throws Exception {
        String token = signed(
                JWSAlgorithm.HS256,
                new MACSigner(SECRET),
                claims -> claims.issuer(null)
                        .audience((String) null)
                        .claim("role", null)
                        .expirationTime(Date.from(Instant.now().plusSeconds(86_400))));

        assertThat(get(token).status()).isEqualTo(200);
        assertThat(post(token).status()).isEqualTo(200);
    }

    private void refused(String token, String reason) throws Exception {
        Answer answer = get(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.detail()).contains(reason);
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("tieout-console")
                .audience("sample-service")
                .subject("mireille")
                .claim("tenants", List.of("acme"))
                .claim("role", "ACCOUNTANT")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static String signed(ECKey key, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JWSAlgorithm.ES256, new ECDSASigner(key), change);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        var token = new SignedJWT(new JWSHeader(algorithm), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private Answer get(String token) throws Exception {
        return send(request(DOCUMENT, token).GET());
    }

    private Answer post(String token) throws Exception {
        return send(request(DISMISS, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"by hand\",\"recordedByHand\":true}")));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    Json.mapper().readTree(answer.body()).path("detail").asString(""));
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(ECKey key) {
        try {
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key.toECPublicKey().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
