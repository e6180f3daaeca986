package io.tieout.connector.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.image.link.Link;
import io.tieout.connector.image.link.Links;
import io.tieout.model.event.Json;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.testsupport.RestClient.Reply;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Links that open one invoice's image without a token. */
class ImageLinkIT extends ImageContext {

    private static final String NOTHING = "There is nothing at this address, or not any more.";

    @Autowired
    private Links links;

    @Test
    void aClientOfTheMerchantSeesTheImageWithoutAToken() {
        String tenant = company("LINK-OPEN");
        String number = invoice("LINK-OPEN").number();

        JsonNode link = link(tenant, number, "{\"expiresIn\":\"PT1H\"}");
        HttpResponse<byte[]> answer = nobody().bytes(pathOf(link));

        assertThat(link.path("url").asString()).startsWith("https://images.example.com/tieout/images/");
        assertThat(Instant.parse(link.path("expiresAt").asString()))
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3601));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(hash(answer.body())).isEqualTo(hash(original("LINK-OPEN", invoice("LINK-OPEN"))));
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .contains("private")
                .doesNotContain("public");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void withoutAWishItLastsSevenDays() {
        String tenant = company("LINK-LASTS");

        JsonNode link = link(tenant, "INV-1", "");

        assertThat(Instant.parse(link.path("expiresAt").asString()))
                .isBetween(
                        Instant.now().plusSeconds(7 * 86_400 - 60),
                        Instant.now().plusSeconds(7 * 86_400 + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"expiresIn\":\"PT0S\"}",
                "{\"expiresIn\":\"P91D\"}",
                "{\"expiresIn\":\"soon\"}",
                "{\"for\":\"ever\"}"
            })
    void aWishThatCannotBeFulfilledIsRefused(String body) {
        String tenant =
                company("LINK-WISH-" + Integer.toHexString(body.hashCode()).toUpperCase(Locale.ROOT));

        assertThat(call("POST", "/tenants/%s/invoices/INV-1/image-link".formatted(tenant), body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whateverIsWrongWithALinkTheAnswerIsTheSame() {
        String tenant = company("LINK-WRONG");
        String number = invoice("LINK-WRONG").number();
        String good = links.token(link(tenant, number, Instant.now().plusSeconds(60)));
        String ended = links.token(link(tenant, number, Instant.now().minusSeconds(1)));
        String absent = links.token(link(tenant, "NO-SUCH", Instant.now().plusSeconds(60)));
        String stranger =
                links.token(link("nobody-at-all", number, Instant.now().plusSeconds(60)));
        String forged = good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BA" : "AA");

        for (String token : new String[] {ended, absent, stranger, forged, "x", "aaaa.bbbb", good + "="}) {
            Reply answer = nobody().get("/images/" + token);
            assertThat(answer.status()).as(token).isEqualTo(404);
            assertThat(answer.detail()).as(token).isEqualTo(NOTHING);
            assertThat(answer.body()).doesNotContain("LINK-WRONG", "sources");
        }
        assertThat(nobody().get("/images/" + good).status()).isEqualTo(200);
    }

    @Test
    void aLinkOpensItsInvoiceForReadingAndNothingElse() {
        String tenant = company("LINK-ONLY");
        String token = links.token(
                link(tenant, invoice("LINK-ONLY").number(), Instant.now().plusSeconds(60)));

        assertThat(nobody().post("/images/" + token, "{}").status()).isEqualTo(401);
        assertThat(nobody().delete("/images/" + token).status()).isEqualTo(401);
        assertThat(nobody().get("/images/" + token + "/more").status()).isEqualTo(401);
        assertThat(nobody().get("/images").status()).isEqualTo(401);
        assertThat(nobody().get("/api/v1/tenants/%s/connection".formatted(tenant))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoOpensOneLinkAgainAndAgainIsAskedToWait() {
        String tenant = company("LINK-OFTEN");
        String token = links.token(
                link(tenant, invoice("LINK-OFTEN").number(), Instant.now().plusSeconds(60)));
        int opened = 0;
        Reply answer = nobody().get("/images/" + token);
        while (answer.status() == 200 && opened < 100) {
            opened++;
            answer = nobody().get("/images/" + token);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(opened).isBetween(30, 60);
        assertThat(functions("LINK-OFTEN", "retrievepdf")).isOne();
    }

    private static Link link(String tenant, String invoice, Instant until) {
        return new Link(new TenantId(tenant), new InvoiceId(invoice), Instant.ofEpochSecond(until.getEpochSecond()));
    }

    private JsonNode link(String tenant, String invoice, String body) {
        HttpResponse<String> answer =
                call("POST", "/tenants/%s/invoices/%s/image-link".formatted(tenant, invoice), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    /** Without what stands before it for clients. */
    private static String pathOf(JsonNode link) {
        return URI.create(link.path("url").asString()).getPath().replace("/tieout", "");
    }
}
